"""The live report: who is let in, what a decision writes, and when the pages are made anew."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck.cli.audit import VERDICTS, Notebook
from factcheck.errors import UsageError
from factcheck.run import run
from factcheck.serve.app import application
from factcheck.serve.desk import Desk
from factcheck.settings import settle

TOKEN = "an-unguessable-token"
PORT = 8123
HOME = f"http://127.0.0.1:{PORT}"
SLIP = "The ferry sailed 350 217 miles on its first day, the harbour office said.\n"
ONCE_RIGHT = "The ferry sailed 350 km (217 miles) on its first day, the harbour office said.\n"


@dataclass(frozen=True)
class Served:
    client: TestClient
    desk: Desk
    folder: Path


@pytest.fixture
def served(tmp_path: Path) -> Served:
    (tmp_path / "ferry.txt").write_text(SLIP, encoding="utf-8")
    settings = tmp_path / "factcheck.toml"
    settings.write_text('# ours\nfail-on = "error"\n', encoding="utf-8")
    notebook = Notebook(tmp_path / VERDICTS, settings)
    desk = Desk(
        make=lambda: run([str(tmp_path)], settle([str(tmp_path)], {}).config),
        verdicts=notebook.read,
        decide=notebook.add,
        watched=(str(tmp_path / "ferry.txt"), str(settings)),
    )
    desk.start()
    app = application(desk, TOKEN, PORT)
    return Served(TestClient(app, base_url=HOME), desk, tmp_path)


def fingerprint(served: Served) -> str:
    page = served.client.get(f"/{TOKEN}/").text
    return page.partition("<code>")[2][:16]


def decide(served: Served, judgement: str, reason: str, **headers: str) -> int:
    body = {"fingerprint": fingerprint(served), "judgement": judgement, "reason": reason}
    return served.client.post(f"/{TOKEN}/decide", content=json.dumps(body), headers=headers).status_code


def test_the_page_is_the_report_and_may_talk_to_its_server_alone(served: Served) -> None:
    answer = served.client.get(f"/{TOKEN}/")
    assert answer.status_code == 200
    assert "has lost a unit" in answer.text
    assert "connect-src &#39;self&#39;" in answer.text or "connect-src 'self'" in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        pytest.param("/", {}, 404, id="no token"),
        pytest.param("/an-unguessable-toke/", {}, 404, id="a wrong token"),
        pytest.param("/é/", {}, 404, id="a token of other letters"),
        pytest.param(f"/{TOKEN}/%2e%2e/%2e%2e/etc/passwd", {}, 404, id="a path that climbs"),
        pytest.param(f"/{TOKEN}/..%2ffactcheck.toml", {}, 404, id="a file beside the corpus"),
        pytest.param(f"/{TOKEN}/", {"host": "elsewhere.example"}, 403, id="another host, as in DNS rebinding"),
        pytest.param(f"/{TOKEN}/", {"host": "127.0.0.1:80"}, 403, id="another port"),
        pytest.param(f"/{TOKEN}/", {"origin": "http://elsewhere.example"}, 403, id="another origin"),
        pytest.param(f"/{TOKEN}/", {"origin": "null"}, 403, id="an origin that hides"),
        pytest.param(f"/{TOKEN}/", {"sec-fetch-site": "cross-site"}, 403, id="a request another site made"),
        pytest.param(f"/{TOKEN}/", {"origin": HOME, "sec-fetch-site": "same-origin"}, 200, id="our own page"),
    ],
)
def test_the_door(served: Served, path: str, headers: dict[str, str], status: int) -> None:
    assert served.client.get(path, headers=headers).status_code == status


def test_another_origin_decides_nothing(served: Served) -> None:
    before = (served.folder / "factcheck.toml").read_bytes()
    assert decide(served, "false", "they say so", origin="http://elsewhere.example") == 403
    assert (served.folder / "factcheck.toml").read_bytes() == before


def test_a_false_alarm_is_written_to_the_suppressions_at_once_and_the_gate_reads_it(served: Served) -> None:
    finding = fingerprint(served)
    assert decide(served, "false", "the paper prints it so") == 200
    text = (served.folder / "factcheck.toml").read_text(encoding="utf-8")
    assert text.startswith('# ours\nfail-on = "error"\n')
    assert tomllib.loads(text)["suppressions"] == [{"fingerprint": finding, "reason": "the paper prints it so"}]
    assert served.desk.refresh()
    assert "suppressed" in served.client.get(f"/{TOKEN}/").text
    [verdict] = served.client.get(f"/{TOKEN}/verdicts").json()
    assert (verdict["fingerprint"], verdict["judgement"]) == (finding, "false")


def test_half_a_character_in_a_reason_leaves_a_sound_configuration(served: Served) -> None:
    body = f'{{"fingerprint": "{fingerprint(served)}", "judgement": "false", "reason": "so \\ud800 it is"}}'
    assert served.client.post(f"/{TOKEN}/decide", content=body).status_code == 200
    [entry] = tomllib.loads((served.folder / "factcheck.toml").read_text(encoding="utf-8"))["suppressions"]
    assert entry["reason"] == "so \ufffd it is"


def test_a_real_finding_is_remembered_and_stays(served: Served) -> None:
    assert decide(served, "real", "") == 200
    assert "suppressions" not in (served.folder / "factcheck.toml").read_text(encoding="utf-8")
    assert [each["judgement"] for each in served.client.get(f"/{TOKEN}/verdicts").json()] == ["real"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param("no json", 400, id="no JSON"),
        pytest.param("[]", 400, id="no object"),
        pytest.param('{"fingerprint": "0", "judgement": "maybe", "reason": "because"}', 400, id="no such judgement"),
        pytest.param('{"fingerprint": "0", "judgement": "false", "reason": "because"}', 409, id="no such finding"),
        pytest.param("x" * 20_000, 413, id="too long"),
        pytest.param("[" * 9_000, 400, id="nested too deep"),
        pytest.param(
            '{"fingerprint": "\\ud800", "judgement": "false", "reason": "because"}', 400, id="half a character"
        ),
    ],
)
def test_what_is_no_decision(served: Served, body: str, status: int) -> None:
    assert served.client.post(f"/{TOKEN}/decide", content=body).status_code == status


def test_a_broken_configuration_is_said_and_takes_no_decision(served: Served) -> None:
    (served.folder / "factcheck.toml").write_text("[[suppressions\n", encoding="utf-8")
    assert decide(served, "false", "the paper prints it so") == 409
    assert (served.folder / "factcheck.toml").read_text(encoding="utf-8") == "[[suppressions\n"
    assert served.client.get(f"/{TOKEN}/verdicts").json() == []


def test_a_false_alarm_needs_a_reason(served: Served) -> None:
    assert decide(served, "false", " ") == 409


def test_a_changed_file_makes_the_report_anew(served: Served) -> None:
    assert not served.desk.refresh()
    (served.folder / "ferry.txt").write_text(ONCE_RIGHT, encoding="utf-8")
    assert served.desk.refresh()
    assert served.desk.version == 2
    assert "No discrepancy" in served.client.get(f"/{TOKEN}/").text


def test_trouble_leaves_the_old_report_in_place(served: Served) -> None:
    (served.folder / "factcheck.toml").write_text("fail-on = 7\n", encoding="utf-8")
    assert served.desk.refresh()
    assert "fail-on" in served.desk.trouble
    assert "has lost a unit" in served.client.get(f"/{TOKEN}/").text


def test_a_decision_on_a_finding_that_is_gone(served: Served) -> None:
    with pytest.raises(UsageError, match="no such finding any more"):
        served.desk.judge("0" * 16, "real", "")
