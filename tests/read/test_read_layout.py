"""The layout of a page: which line is title, caption, heading, furniture, and which is the story."""

import pytest

from factcheck.read.furniture import byline_in, lay_out, title_in
from factcheck.read.segments import plain_segments

LEDE = "Forty boats broke loose at Dorn early on Tuesday, the port office said."
MORE = "Nobody was hurt, and all but nine boats were back at their moorings by noon."
TITLE = "Boats break loose as harbour wall gives way"


def told(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Role and words of each block of a page."""
    return [(block.role, text[block.start : block.end]) for block in lay_out(plain_segments(text), title)]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


# Before the story


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        pytest.param([TITLE, LEDE], ["title", "body"], id="title"),
        pytest.param([LEDE, MORE], ["body", "body"], id="no title"),
        pytest.param([LEDE], ["body"], id="one sentence"),
        pytest.param(["Forty boats"], ["body"], id="one fragment is not a page"),
        pytest.param(
            ["Forty Boats Break Loose at Dorn Harbour.", LEDE, MORE],
            ["title", "body", "body"],
            id="title with a full stop",
        ),
        pytest.param(
            [TITLE, "Port office had been warned of cracks in the spring", LEDE],
            ["title", "subtitle", "body"],
            id="standfirst",
        ),
        pytest.param(["Local news", TITLE, LEDE], ["furniture", "title", "body"], id="section above the title"),
        pytest.param([TITLE, "By Ana Ruiz and Leo Marsh", LEDE], ["title", "byline", "body"], id="byline"),
        pytest.param(
            [TITLE, "BY ANA RUIZ, POST STAFF WRITER", LEDE], ["title", "byline", "body"], id="byline in capitals"
        ),
        pytest.param([TITLE, "Ana Ruiz and Leo Marsh", LEDE], ["title", "byline", "body"], id="names alone"),
        pytest.param([TITLE, "Staff report", LEDE], ["title", "byline", "body"], id="no names"),
        pytest.param([TITLE, "Published: May 4, 2021", LEDE], ["title", "furniture", "body"], id="date"),
        pytest.param(["Tuesday, May 4", TITLE, LEDE], ["furniture", "title", "body"], id="masthead"),
        pytest.param([TITLE, "The Post avatar", LEDE], ["title", "furniture", "body"], id="avatar"),
        pytest.param([TITLE, "SHARE", LEDE], ["title", "furniture", "body"], id="share bar"),
        pytest.param(
            [TITLE, "• Forty boats adrift", "• Nobody hurt", LEDE], ["title", "bullet", "bullet", "body"], id="bullets"
        ),
        pytest.param(
            [TITLE, "Story highlights", "Forty boats adrift", "Nobody hurt", LEDE],
            ["title", "furniture", "bullet", "bullet", "body"],
            id="highlights",
        ),
        pytest.param(
            [TITLE, "The wall on Wednesday (Photo: Post)", LEDE], ["title", "caption", "body"], id="caption with credit"
        ),
        pytest.param(
            [TITLE, "DORN, Rurit. (Post) --", LEDE], ["title", "dateline", "body"], id="dateline on its own line"
        ),
        pytest.param(
            [TITLE, f"DORN, May 4 (Post) — {LEDE}"], ["title", "dateline", "body"], id="dateline before the lede"
        ),
    ],
)
def test_head(lines: list[str], roles: list[str]) -> None:
    assert [role for role, _ in told(page(*lines))] == roles


@pytest.mark.parametrize(
    "title",
    [
        LEDE,
        LEDE.upper().rstrip("."),
        "forty boats broke loose — at Dorn early on Tuesday, the port office said",
        LEDE + " | The Post",
    ],
    ids=["same", "capitals", "punctuation", "site name"],
)
def test_the_stated_title_is_known_by_its_words(title: str) -> None:
    assert told(page(LEDE, MORE), title)[0] == ("title", LEDE)


def test_a_stated_title_that_the_page_lacks_changes_nothing() -> None:
    assert told(page(LEDE, MORE), "Something else entirely") == told(page(LEDE, MORE))


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("DORN — ", "DORN —"),
        ("DORN, Rurit. – ", "DORN, Rurit. –"),
        ("DORN/UPPER VALE, Oct 6 (Post) - ", "DORN/UPPER VALE, Oct 6 (Post) -"),
        ("DORN, 6 October 2017 (Post) -- ", "DORN, 6 October 2017 (Post) --"),
        ("Dorn, Ruritania (PN) – ", "Dorn, Ruritania (PN) –"),
        ("(Post) - ", "(Post) -"),
        ("ST. DORN (Post/AP) — ", "ST. DORN (Post/AP) —"),
        ("BREAKING — ", None),
        ("WATCH — ", None),
        ("The U.S. — ", None),
        ("He — ", None),
        ("DORN: ", None),
    ],
)
def test_dateline(start: str, dateline: str | None) -> None:
    blocks = told(page(TITLE, start + LEDE, MORE))[1:]
    assert blocks[0] == (("dateline", dateline) if dateline else ("body", start + LEDE))
    assert blocks[-1] == ("body", MORE)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Ruiz", "Ana Ruiz"),
        ("by: Ana Ruiz | Updated: Oct 31, 2016 - 5:46 PM", "Ana Ruiz"),
        ("By Ana Ruiz, May 4, 2021", "Ana Ruiz"),
        ("BY ANA RUIZ and LEO MARSH", "ANA RUIZ and LEO MARSH"),
        ("By the river", None),
        ("By Tuesday the wall had gone.", None),
    ],
)
def test_byline(line: str, authors: str | None) -> None:
    text = page(TITLE, line, LEDE, MORE)
    assert byline_in(text, lay_out(plain_segments(text))) == authors


def test_title_in_a_page() -> None:
    text = page("Tuesday, May 4", TITLE, LEDE)
    assert title_in(text, lay_out(plain_segments(text))) == TITLE


# Inside the story


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("No warning", "heading"),
        ("– No warning –", "heading"),
        ("‘No sound at all’", "heading"),
        ("What now?", "heading"),
        ("NO WARNING", "heading"),
        ("PORT HEAD TO RESIGN OVER FALLEN WALL", "furniture"),
        ("Read next: Port head resigns over harbour wall", "furniture"),
        ("READ MORE: Port head resigns over harbour wall", "furniture"),
        ("Related: Port head resigns.", "furniture"),
        ("( PHOTOS: The wall before and after)", "furniture"),
        ("More:Port head resigns", "furniture"),
        ("+ Port head resigns over wall", "furniture"),
        ("1:36 Port head speaks to reporters", "furniture"),
        ("Advertisement", "furniture"),
        ("ADVERTISEMENT", "furniture"),
        ("Story continues below", "furniture"),
        ("Sign up for our morning newsletter and never miss a wall.", "furniture"),
        ("Image: Post Images/AP/L. Marsh", "furniture"),
        ("Photo: Leo Marsh", "furniture"),
        ("LEO MARSH/REUTERS", "furniture"),
        ("Getty Images", "furniture"),
        ("10 images1 | 10", "furniture"),
        ("3 of 12", "furniture"),
        ("https://post.example/wall", "furniture"),
        ("______", "furniture"),
        ("Boats in the harbour on Tuesday (Post/AP)", "caption"),
        ("Boats drift past the light. (Photo by Leo Marsh, The Post)", "caption"),
        ("Boats drift past the light at Dorn, Ruritania, May 4, 2021. REUTERS/Leo Marsh", "caption"),
        ("Boats drift past the light. (AP Photo/Leo Marsh)", "caption"),
        ("Boats drift past the light. (Port Handout)", "caption"),
        ("A photo released by the port shows the wall", "caption"),
        (
            "Leo Marsh looks out over the harbour, where forty boats had been moored on the night the wall went",
            "caption",
        ),
        ("• Two boats were found at Vale;", "bullet"),
        ("The port office wrote:", "body"),
        ("“We are at a loss", "body"),
        ("Boats adrift: 40", "body"),
        ("and then the light went out", "body"),
        ("“It was over in a minute,”", "body"),
        ("Also on Tuesday, the mayor called for calm.", "body"),
        ("Recommended repairs were never made.", "body"),
        ("Watch this harbour, the mayor told reporters.", "body"),
        ("By noon the boats were back.", "body"),
        ("Image is everything, said the mayor.", "body"),
        ("The wall is gone. I am sad — Leo Marsh (@leomarsh) May 4, 2021", "body"),
        ("Is the port to blame? The mayor thinks so.", "body"),
    ],
)
def test_a_line_inside_the_story(line: str, role: str) -> None:
    marker = line.startswith("• ")
    assert told(page(TITLE, LEDE, MORE, line, MORE, LEDE))[3] == (role, line.removeprefix("• ") if marker else line)


def test_a_chronology_is_headed_by_its_dates() -> None:
    assert [role for role, _ in told(page(TITLE, LEDE, "May 4, 2021", MORE, "May 5, 2021", MORE))] == [
        "title",
        "body",
        "heading",
        "body",
        "heading",
        "body",
    ]


def test_a_gallery_is_captions_under_headings() -> None:
    text = page(
        TITLE,
        LEDE,
        MORE,
        "The old wall",
        "The wall stood for ninety years. It was mended twice.",
        "Image: Post/AP",
        "Nine lost",
        "Nine boats were never found. The port paid for all.",
        "Image: Post",
        "What now?",
        "A new wall would cost 4 million. The port has none of it.",
        "Image: dpa",
        "3 images1 | 3",
        MORE,
    )
    roles = [role for role, _ in told(text)]
    assert roles == ["title", "body", "body", *["heading", "caption", "furniture"] * 3, "furniture", "body"]


def test_a_credit_alone_makes_no_caption_of_the_paragraph_above() -> None:
    assert told(page(TITLE, LEDE, "Image: Post/AP", MORE))[1] == ("body", LEDE)


def test_a_list_of_links_ends_at_the_next_sentence() -> None:
    text = page(TITLE, LEDE, "Keep reading:", "• Port head resigns", "• Wall was cracked", "Who will pay", MORE)
    assert [role for role, _ in told(text)] == ["title", "body", *["furniture"] * 4, "body"]


def test_where_nothing_ends_with_a_stop_everything_is_story() -> None:
    assert {role for role, _ in told("\n".join(["Boats at Dorn", *[f"Berth {n} empty" for n in range(9)], LEDE]))} <= {
        "title",
        "body",
    }


# After the story


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("(Reporting by Ana Ruiz; editing by Leo Marsh)", ["signature"]),
        ("The Associated Press contributed to this report.", ["signature"]),
        ("Contributing: Leo Marsh in Vale", ["signature"]),
        ("Follow Ana Ruiz on Twitter", ["signature"]),
        ("— Ana Ruiz", ["signature"]),
        ("Contact Ana Ruiz at ana@post.example or 555-0142.", ["signature"]),
        ("Contact with the last boat was lost at nine.", ["body"]),
        ("Source: Read Full Article", ["furniture"]),
        ("Source: Dorn Post", ["furniture"]),
        ("Copyright 2021 The Dorn Post. All rights reserved.", ["furniture"]),
        ("Port head resigns over wall", ["furniture"]),
        ("post@example.com", ["furniture"]),
        ("The wall will be rebuilt. (Post)", ["body", "signature"]),
        ("The wall will be rebuilt (by the port).", ["body"]),
    ],
)
def test_the_end_of_a_page(line: str, roles: list[str]) -> None:
    assert [role for role, _ in told(page(TITLE, LEDE, MORE, line))[3:]] == roles


# Lines


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    text = (
        "DORN (Post) -- Forty boats broke loose at Dorn early on Tuesday when the\n"
        "harbour wall gave way, the port office said in a statement that it sent\n"
        "out before noon.\n\n"
        "   Nobody was hurt, and all but nine of the boats were back at the places\n"
        "where they belong by noon, it went on. The others may never be found, as\n"
        "the water is deep.\n"
    )
    assert [role for role, _ in told(text)] == ["dateline", "body", "body"]
    assert told(text)[1][1].endswith("before noon.")


@pytest.mark.parametrize(
    ("below", "role"), [("DORN (Post) — Forty boats are lost.", "title"), ("Forty boats are lost.", "body")]
)
def test_a_line_with_a_stop_above_a_dateline_is_the_title(below: str, role: str) -> None:
    assert told(page("The wall of Dorn breaks in a storm.", below, MORE))[0][0] == role


def test_lines_that_end_with_a_stop_are_paragraphs_of_their_own() -> None:
    assert len(told("\n".join([LEDE, MORE] * 4))) == 8


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_every_kind_of_line_end_parts_blocks(newline: str) -> None:
    assert told(LEDE + newline + MORE) == [("body", LEDE), ("body", MORE)]


@pytest.mark.parametrize(
    "piece", ["(", "A. ", "By A ", "Image: ", "Updated ", "/AP", "— @x ", "• ", "1 of ", "A-", '"']
)
def test_hostile_lines_take_linear_time(piece: str) -> None:
    lay_out(plain_segments(piece * 200_000))
    lay_out(plain_segments((piece * 20 + "\n") * 5_000))
