"""Schemas and dataclasses say the same, both ways, and the schemas are sound."""

from __future__ import annotations

import dataclasses
import types
import typing
from decimal import Decimal
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator

from factcheck import records, schemas
from factcheck.errors import UsageError
from factcheck.records import Report
from factcheck.serialise import RECORD_NAMES

NAMES = {**RECORD_NAMES, Report: "report"}
FILES = ("config",)  # what the user writes
SCALARS = {str: "string", int: "integer", float: "number", Decimal: "number"}


def wanted(annotation: Any) -> dict[str, Any]:
    """The schema of a field's type, as far as a type goes."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation in SCALARS:
        return {"type": SCALARS[annotation]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": wanted(arguments[0])}
    if origin in (types.UnionType, typing.Union):
        inner = wanted(next(each for each in arguments if each is not type(None)))
        if "$ref" in inner:
            return {"anyOf": [inner, {"type": "null"}]}
        return {"enum": [*inner["enum"], None]} if "enum" in inner else {**inner, "type": [inner["type"], "null"]}
    name = NAMES.get(annotation)
    return {"$ref": schemas.schema_id(name) if name else f"#/$defs/{annotation.__name__}"}


def bare(schema: dict[str, Any]) -> dict[str, Any]:
    """A property's schema without what a type cannot say."""
    return {key: value for key, value in schema.items() if key in ("type", "enum", "items", "anyOf", "$ref", "const")}


def on_the_wire(kind: type) -> set[str]:
    """The names of the fields that are printed."""
    return {field.name for field in dataclasses.fields(kind) if field.metadata.get("wire", True)}


def pairs() -> list[Any]:
    """Every dataclass with its schema: a file's top, or an entry of its ``$defs``."""
    found = []
    for kind, name in NAMES.items():
        schema = schemas.load(name)
        found.append(pytest.param(kind, schema, id=name))
        for definition, inner in schema.get("$defs", {}).items():
            found.append(pytest.param(getattr(records, definition), inner, id=f"{name}-{definition}"))
    return found


@pytest.mark.parametrize(("kind", "schema"), pairs())
def test_a_schema_has_the_fields_of_its_dataclass(kind: type, schema: dict[str, Any]) -> None:
    hints = typing.get_type_hints(kind)
    fields = {name: wanted(hints[name]) for name in on_the_wire(kind)}
    properties = {name: bare(each) for name, each in schema["properties"].items() if name != "record"}
    if kind is Report:
        assert properties.pop("schema") == {"const": schemas.schema_id("report")}
        fields.pop("schema")
    assert properties == fields


@pytest.mark.parametrize(("kind", "schema"), pairs())
def test_every_field_is_always_there_described_and_nothing_else_is(kind: type, schema: dict[str, Any]) -> None:
    names = on_the_wire(kind)
    assert names <= set(schema["required"]) <= names | {"record"}
    assert schema["additionalProperties"] is False
    undescribed = [name for name, each in schema["properties"].items() if not each.get("description")]
    assert not undescribed
    assert schema["description"]


def test_every_record_that_is_printed_names_its_schema() -> None:
    for kind, name in RECORD_NAMES.items():
        assert schemas.load(name)["properties"]["record"]["const"] == name, kind


def test_every_nested_dataclass_is_reached() -> None:
    described = {parameters.values[0] for parameters in pairs()}
    all_of_them = {each for each in vars(records).values() if dataclasses.is_dataclass(each)}
    hidden = {records.Extraction, records.Comment}  # the one is printed as its parts, the other not at all
    assert all_of_them - described == hidden


@pytest.mark.parametrize("name", schemas.names())
def test_schemas_are_valid_named_and_of_no_host(name: str) -> None:
    schema = schemas.load(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:factcheck:schema:{name}:1"
    assert schemas.name_of(schema["$id"]) == name


def test_a_bundled_schema_needs_no_other_file() -> None:
    validator = Draft202012Validator(schemas.bundled("report"))
    assert [error.json_path for error in validator.iter_errors({"findings": [{"rule": 5}]})]


def test_an_unknown_schema_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r"no schema 'qoute' \(did you mean 'quote'\?\)"):
        schemas.load("qoute")
