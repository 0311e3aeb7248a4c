"""Reading a folder: order, ids, stated metadata, and every kind of bad input."""

import json
import os
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.read import read
from factcheck.records import Article, Notice, Unreadable

STORY = "Forty boats broke loose at Dorn on Tuesday, the port office said.\n"
Make = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """``make({name: content})``: a folder ``news`` in the working directory."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str | bytes]) -> Path:
        folder = Path("news")
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


def line(**fields: object) -> str:
    return json.dumps(fields) + "\n"


def all_of(*paths: str | Path, exclude: Iterable[str] = (), stdin: bytes = b"") -> list[Article | Unreadable | Notice]:
    return list(read([str(path) for path in paths], exclude, BytesIO(stdin)))


def articles(*paths: str | Path, exclude: Iterable[str] = ()) -> list[Article]:
    return [each for each in all_of(*paths, exclude=exclude) if isinstance(each, Article)]


def ids(*paths: str | Path, exclude: Iterable[str] = ()) -> list[str]:
    return [each.id for each in articles(*paths, exclude=exclude)]


def lines(*paths: str | Path) -> list[str]:
    """What is not an article, as the command line prints it."""
    return [
        f"{each.path}: {each.error if isinstance(each, Unreadable) else each.message}"
        for each in all_of(*paths)
        if not isinstance(each, Article)
    ]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param(["b.pdf"], ["news/b.pdf: is of a type"], id="one"),
        pytest.param(["d.odt", "b.pdf", "c/x.docx"], ["news/b.pdf: and 2 more are of types"], id="several"),
        pytest.param([".b.pdf", "metadata.jsonl", "factcheck.toml", "factcheck-baseline.jsonl"], [], id="none"),
        pytest.param(["photo.jpg", "cache.sqlite3", "cache.sqlite3-wal", "r.csv"], [], id="no documents"),
    ],
)
def test_files_of_other_types_are_one_notice(make: Make, names: list[str], said: list[str]) -> None:
    folder = make({"a.txt": STORY, **dict.fromkeys(names, "")})
    rest = " that cannot be read, passed over: save as text, or exclude"
    assert lines(folder) == [f"{each}{rest}" for each in said]


# Order, ids and paths


def test_a_folder_is_walked_in_sorted_order(make: Make) -> None:
    folder = make({"b.txt": STORY, "a/z.txt": STORY, "a/B.txt": STORY, "c.md": STORY})
    assert ids(folder) == ["a/B.txt", "a/z.txt", "b.txt", "c.md"]


def test_paths_are_shown_as_given_and_ids_are_relative_to_the_corpus(make: Make) -> None:
    folder = make({"a/x.txt": STORY})
    assert [(each.path, each.id) for each in articles(folder)] == [("news/a/x.txt", "a/x.txt")]
    assert [(each.path, each.id) for each in articles("./news/a/x.txt")] == [("news/a/x.txt", "x.txt")]
    assert articles(folder.absolute())[0].path == f"{folder.absolute().as_posix()}/a/x.txt"


def test_ids_of_several_paths_are_relative_to_the_folder_around_them(make: Make) -> None:
    make({"a/x.txt": STORY, "b/x.txt": STORY})
    assert ids("news/a", "news/b/x.txt") == ["a/x.txt", "b/x.txt"]


@pytest.mark.parametrize(
    "name",
    [".hidden.txt", ".git/x.txt", "README.txt", "LICENSE.md", "CHANGELOG.md", "CONTRIBUTING.txt", "photo.jpg", "notes"],
)
def test_a_walk_skips(make: Make, name: str) -> None:
    folder = make({name: STORY, "x.txt": STORY})
    assert ids(folder) == ["x.txt"]
    assert lines(folder) == []


def test_a_file_named_by_the_user_is_never_skipped(make: Make) -> None:
    make({"README.txt": STORY, ".draft.TXT": STORY, "photo.jpg": STORY})
    assert ids("news/README.txt", "news/.draft.TXT") == ["README.txt", ".draft.TXT"]
    assert lines("news/photo.jpg") == [
        "news/photo.jpg: is of a type that cannot be read: use one of .htm, .html, .json, .jsonl, .md, .txt"
    ]


@pytest.mark.parametrize("pattern", ["draft*", "old/x.txt", "old", "old/", "ol?/*"])
def test_patterns_leave_files_out(make: Make, pattern: str) -> None:
    folder = make({"old/x.txt": STORY, "draft-1.txt": STORY, "y.txt": STORY})
    kept = {"old/x.txt", "draft-1.txt"} - ({"draft-1.txt"} if pattern == "draft*" else {"old/x.txt"})
    assert ids(folder, exclude=[pattern]) == [*sorted(kept), "y.txt"]


def test_a_file_given_twice_is_read_once(make: Make) -> None:
    folder = make({"x.txt": STORY})
    (folder / "y.txt").symlink_to("x.txt")
    assert ids(folder, "news/x.txt", folder.absolute()) == ["x.txt"]


def test_standard_input_is_json_lines(make: Make) -> None:
    rows = line(text=STORY) + line(id="a", text=STORY)
    found = all_of("-", "-", stdin=rows.encode())
    assert [(each.id, each.path) for each in found if isinstance(each, Article)] == [("-#1", "-"), ("a", "-")]


def test_an_id_that_is_taken_is_told_apart_by_its_file(make: Make) -> None:
    folder = make({"a.jsonl": line(id="1", text=STORY) * 3, "b.jsonl": line(id="1", text=STORY) + line(text=STORY)})
    assert ids(folder) == ["1", "a.jsonl#1", "1#2", "b.jsonl#1", "b.jsonl#2"]
    assert lines(folder)[0] == (
        "news/a.jsonl: line 2: the id '1' is taken, called 'a.jsonl#1' here: give each article an id of its own"
    )


# Wrong calls


@pytest.mark.parametrize("paths", [[], ["nowhere.txt"], ["news", "nowhere/"]], ids=["none", "missing", "one missing"])
def test_a_wrong_path_is_refused_before_anything_is_read(make: Make, paths: list[str]) -> None:
    make({"x.txt": STORY})
    with pytest.raises(UsageError, match=r"no path|nowhere"):
        read(paths)


# Metadata


def test_metadata_stands_beside_or_above_and_beats_what_the_page_shows(make: Make) -> None:
    folder = make(
        {
            "metadata.jsonl": line(file_name="x.txt", title="Wall gives way", published="2021-05-04", outlet="Post")
            + line(file_name="sub/y.md", id="why", published="2020-01-01", url="https://post.example/2021/05/04/wall"),
            "x.txt": "Published: 3 May 2020\n\n" + STORY,
            "sub/metadata.jsonl": line(file_name="y.md", published="2020-02-02"),
            "sub/y.md": "---\ntitle: Own title\npublished: 2019-01-01\n---\n" + STORY,
        }
    )
    y, x = articles(folder)
    assert (x.title, x.published, x.published_evidence, x.outlet) == ("Wall gives way", "2021-05-04", "stated", "Post")
    assert (y.id, y.title, y.published) == ("why", "Own title", "2020-02-02")
    assert lines(folder) == []
    assert articles("news/sub/y.md")[0].id == "why"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            line(file_name="gone.txt") + line(file_name="x.txt") + line(file_name="g"),
            "line 1: file_name 'gone.txt' is not there (and 1 more): correct the name or remove the line",
            id="missing",
        ),
        pytest.param(
            line(file_name="../x.txt"),
            "line 1: file_name '../x.txt' is outside its folder: remove the line",
            id="outside",
        ),
        pytest.param(
            line(file_name="/etc/passwd"),
            "line 1: file_name '/etc/passwd' is outside its folder: remove the line",
            id="absolute",
        ),
        pytest.param(
            line(file_name=3),
            "line 1: file_name should be a string and is a number: correct or remove the line",
            id="wrong type",
        ),
        pytest.param(
            "[]\n", "line 1: is a list and not an object with file_name: correct or remove it", id="no object"
        ),
        pytest.param(
            "\n{\n",
            "line 2: is not valid JSON (Expecting property name enclosed in double quotes at column 2): correct it",
            id="malformed",
        ),
        pytest.param(
            line(file_name="x.txt", published="May 4"),
            "line 1: published 'May 4' is no ISO 8601 date: left out, write it as 2024-05-31",
            id="no date",
        ),
        pytest.param(
            line(file_name="x.txt", publishd="2024-05-04", desk="north"),
            "line 1: 'publishd' is passed over: did you mean 'published'?",
            id="a misspelt key",
        ),
        pytest.param(
            '{"file_name": "x.txt',
            "line 1: is not valid JSON (Unterminated string starting at column 15): correct it",
            id="cut off",
        ),
        pytest.param(
            line(file_name="x.txt") * 2,
            "line 2: describes 'x.txt' again, passed over: remove one of the lines",
            id="twice",
        ),
        pytest.param(
            line(file_name="a\0b"), "line 1: file_name has a NUL character: correct or remove the line", id="NUL"
        ),
        pytest.param(
            line(file_name="y" * 300) + line(file_name="x.txt"),
            f"line 1: file_name '{'y' * 300}' is not there: correct the name or remove the line",
            id="a name that no file can have",
        ),
    ],
)
def test_bad_metadata_costs_one_line_and_no_article(make: Make, content: str, expected: str) -> None:
    folder = make({"metadata.jsonl": content, "x.txt": STORY})
    assert lines(folder) == [f"news/metadata.jsonl: {expected}"]
    assert ids(folder) == ["x.txt"]


def test_metadata_alone_holds_no_article(make: Make) -> None:
    make({"metadata.jsonl": line(file_name="x.txt"), "x.txt": STORY})
    assert lines("news/metadata.jsonl") == ["news/metadata.jsonl: describes articles and holds none: name their folder"]


# Bad input: one clear line each, the good files still read

DEEP = "[" * 100_000
BAD: dict[str, tuple[str, str | bytes, str]] = {
    "empty": ("b.txt", "", "is empty: add the article's text, or remove the file"),
    "white space": ("b.txt", " \n\t\xa0\n", "holds only white space: add the article's text, or remove the file"),
    "NUL": ("b.txt", "a\0b", "has a NUL byte in line 1, so it is no text file: save it as UTF-8 text"),
    "damaged UTF-8": (
        "b.txt",
        "“a” “b” ".encode() + b"\xe2\x80",
        "is not valid UTF-8 at byte 16 (line 1): correct that character and save it as UTF-8",
    ),
    "empty JSON": ("b.json", "", "is empty: add the article's text, or remove the file"),
    "broken JSON": ("b.json", '{"text": ', "is not valid JSON (Expecting value at column 10): correct it"),
    "deep JSON": ("b.json", DEEP, "is nested too deeply to be an article: correct or remove it"),
    "other JSON": (
        "b.json",
        '{"findings": []}',
        'holds no article, which is {"id": …, "text": …}, a list of those, or a ninjs item: passed over, exclude it',
    ),
    "text of a wrong type": ("b.json", '{"text": 3}', "text should be a string and is a number: correct it"),
    "empty JSONL": ("b.jsonl", "\n\n", "is empty: add articles, one JSON object a line, or remove the file"),
    "deep JSONL": (
        "b.jsonl",
        line(id="d", text=STORY) + DEEP + "\n",
        "line 2: is nested too deeply to be an article: correct or remove it",
    ),
    "other JSONL": (
        "b.jsonl",
        '{"record": "quote"}\n3\n',
        "was written by factcheck and holds no article: passed over, exclude it",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_costs_one_line(make: Make, case: str) -> None:
    name, content, expected = BAD[case]
    folder = make({"a.txt": STORY, name: content, "c.txt": STORY})
    assert lines(folder) == [f"news/{name}: {expected}"]
    assert [each for each in ids(folder) if each != "d"] == ["a.txt", "c.txt"]


def test_a_file_without_article_is_unreadable_when_the_user_names_it(make: Make) -> None:
    make({"b.json": "{}"})
    (only,) = all_of("news/b.json")
    assert isinstance(only, Unreadable)


def test_good_lines_survive_bad_ones(make: Make) -> None:
    bad = ["{", "7", line(id="x"), line(text=None), line(text=" \n"), "\xff", line(record="quote", text="x")]
    rows = [line(id="first", text=STORY), *bad, line(id="last", text=STORY)]
    folder = make({"x.jsonl": "".join(row.strip() + "\n" for row in rows).encode("latin-1")})
    assert ids(folder) == ["first", "last"]
    assert [each.removeprefix("news/x.jsonl: ").split(": ")[0] for each in lines(folder)] == [
        *(f"line {number}" for number in (2, 3, 4, 5, 6)),
        "line 7",  # a notice that it is not UTF-8 …
        "line 7",  # … and that it is no JSON
        "line 8",
    ]


def test_wrong_types_beside_a_sound_text_lose_only_the_field(make: Make) -> None:
    row = line(
        id=["a"], text=STORY, title=3, published=20210504, outlet={}, url=False, author=["Ana Ruiz", "Leo Marsh"]
    )
    folder = make({"x.jsonl": row})
    (only,) = articles(folder)
    assert (only.id, only.title, only.published, only.byline) == ("x.jsonl#1", None, None, "Ana Ruiz, Leo Marsh")
    assert [each.split("line 1: ")[1].split(" should")[0] for each in lines(folder)] == [
        "id",
        "title",
        "published",
        "outlet",
        "url",
    ]


def test_a_lone_surrogate_is_replaced_in_its_place(make: Make) -> None:
    folder = make(
        {"x.jsonl": '{"id": "a", "title": "x\\udc00", "text": "Boats \\ud800 broke \\ud83d\\ude00 loose."}\n'}
    )
    (only,) = articles(folder)
    assert only.text == "Boats \ufffd broke \U0001f600 loose."
    assert only.title == "x\ufffd"
    assert len(lines(folder)) == 2


def test_old_encodings_are_read_with_a_word(make: Make) -> None:
    text = "The mayor said “never” – and left for Malmö.\r\n"
    folder = make(
        {
            "a.txt": text.encode("cp1252"),
            "b.txt": text.encode("utf-16"),
            "c.jsonl": line(id="c", text=text).encode("utf-16"),
        }
    )
    assert [each.text for each in articles(folder)] == [text] * 3
    assert [each.split(": ")[0] for each in lines(folder)] == ["news/a.txt", "news/c.jsonl"]


def test_a_line_of_ten_megabytes_is_read_whole(make: Make) -> None:
    text = "Forty boats broke loose. " * 400_000
    folder = make({"a.txt": text, "b.jsonl": line(id="b", text=text)})
    assert [each.length for each in articles(folder)] == [len(text)] * 2


def test_links_in_a_loop_are_passed_over(make: Make) -> None:
    folder = make({"a/x.txt": STORY, "b/y.txt": STORY})
    (folder / "a" / "up").symlink_to("..")
    (folder / "a" / "b").symlink_to("../b")
    (folder / "b" / "a").symlink_to("../a")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    assert ids(folder) == ["a/b/y.txt", "a/x.txt"]
    assert lines(folder) == [
        "news/a/b/a: is a link back to a folder around it, passed over: remove the link",
        "news/a/up: is a link back to a folder around it, passed over: remove the link",
        "news/gone.txt: is a link to a file that is not there: correct or remove it",
        "news/self.txt: cannot be read (Too many levels of symbolic links): correct that, or leave it out",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(make: Make) -> None:
    folder = make({"a.txt": STORY, "b/x.txt": STORY, "c.txt": STORY, "d.jsonl": line(text=STORY)})
    for name in ("a.txt", "b", "d.jsonl"):
        (folder / name).chmod(0)
    try:
        assert ids(folder) == ["c.txt"]
        assert [each.split(":")[0] for each in lines(folder)] == ["news/a.txt", "news/b", "news/d.jsonl"]
        assert all("permission denied" in each for each in lines(folder))
    finally:
        (folder / "b").chmod(0o755)


@pytest.mark.parametrize("name", ["x.txt", "x.jsonl", "x.json", "metadata.jsonl"])
def test_a_file_that_refuses_is_named(make: Make, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    folder = make({name: STORY, "y.txt": STORY})
    opened = Path.open

    def refuse(self: Path, *args: str, **kwargs: str) -> object:
        if self.name == name:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    assert ids(folder) == ["y.txt"]
    assert len(lines(folder)) == 1
    assert lines(folder)[0].startswith(f"news/{name}: ")
    assert "ermission denied" in lines(folder)[0]


def test_a_folder_with_the_name_of_a_file_is_walked(make: Make) -> None:
    folder = make({"x.txt/y.txt": STORY})
    assert ids(folder) == ["x.txt/y.txt"]
    assert lines(folder) == [
        "news/x.txt: is a folder with the name of a file, walked as a folder: rename it if that is a mistake"
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_does_not_hang_the_walk(make: Make) -> None:
    folder = make({"a.txt": STORY})
    os.mkfifo(folder / "b.txt")
    assert ids(folder) == ["a.txt"]
    assert lines(folder) == ["news/b.txt: is no regular file, passed over: remove or exclude it"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_named_on_the_command_line_is_refused(make: Make) -> None:
    folder = make({"a.txt": STORY})
    os.mkfifo(folder / "b.txt")
    (refused,) = all_of(folder / "b.txt")
    assert isinstance(refused, Unreadable)
    assert refused.error.startswith("is a pipe or a device")


def test_plain_text_on_standard_input_is_told_what_is_read_there() -> None:
    (refused,) = all_of("-", stdin=STORY.encode())
    assert isinstance(refused, Unreadable)
    assert refused.error.endswith("); plain text is read from a .txt file")


def test_a_file_name_that_is_no_unicode_can_still_be_printed(make: Make) -> None:
    folder = make({"a.txt": STORY})
    try:
        Path(os.fsdecode(b"news/b\xff.txt")).write_text(STORY)
    except OSError:
        pytest.skip("this file system takes only Unicode names")
    assert ids(folder) == ["a.txt", "b\ufffd.txt"]


def test_another_language_is_named(make: Make) -> None:
    folder = make({"x.jsonl": line(id="a", text=STORY, language="de") + line(id="b", text=STORY, language="en-GB")})
    assert lines(folder) == ["news/x.jsonl: 'a' is in 'de' and only English is understood: exclude it"]


# Whatever the input

BULLETS = set("•-–—·*●▪■◦‣ \t\u00a0\u2028\u2029")

PIECES = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\u2028",
        " ",
        "•",
        "- ",
        "By ",
        "Published: ",
        "Aug. 14, 2019",
        "Image: ",
        "(AP)",
        "READ MORE: ",
        "#",
        "“",
        '"',
        "DORN, May 4 (Post) — ",
        "The wall gave way.",
        "Forty boats",
        "Read next",
        ":",
        "---",
        "\0",
        "x" * 300,
        "<p>",
        "</p>",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pieces=st.lists(PIECES | st.text(max_size=5), max_size=30), suffix=st.sampled_from([".txt", ".md", ".jsonl"]))
def test_blocks_and_dates_are_true_to_the_text(make: Make, pieces: list[str], suffix: str) -> None:
    text = "".join(pieces)
    content = json.dumps({"text": text}) if suffix == ".jsonl" else text
    folder = make({})
    path = folder / f"x{suffix}"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    for each in all_of(path):
        if not isinstance(each, Article):
            continue
        assert each.length == len(each.text)
        end = 0
        for block in (*each.blocks, None):
            start, stop = (block.start, block.end) if block else (each.length, each.length)
            assert end <= start <= stop <= each.length
            between, words = each.text[end:start], each.text[start:stop]
            assert suffix == ".md" or not set(between.strip()) - BULLETS, "nothing is left out but bullets"
            assert words == words.strip()
            end = stop
        for date in each.page_dates:
            assert each.text[date.start : date.end] == date.text


def test_metadata_is_found_however_the_path_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = tmp_path / "desk" / "today"
    desk.mkdir(parents=True)
    (desk / "a.txt").write_text("The pier opened.\n")
    (tmp_path / "desk" / "metadata.jsonl").write_text('{"file_name": "today/a.txt", "outlet": "Dorn Courier"}\n')
    monkeypatch.chdir(desk)
    for path in (".", "..", "../today", str(desk), "a.txt", "../../desk"):
        assert [each.outlet for each in read([path]) if isinstance(each, Article)] == ["Dorn Courier"], path
