"""Checking properties against the declared fields, with pydantic."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    ValidationError,
    create_model,
)
from pydantic import Field as Constraint
from pydantic_core import ErrorDetails

from geodata.atlas import Field
from geodata.days import parse_date
from geodata.parsing.rows import CONTROL
from geodata.problems import Findings, Place, quote

Schema = type[BaseModel]


def build_schema(fields: Mapping[str, Field]) -> Schema:
    """Build the model of a layer's properties: these fields and no others."""
    # Fields go by number: a property may have any name, a model's field may not.
    members: dict[str, Any] = {
        f"field_{number}": _build_member(field)
        for number, field in enumerate(fields.values())
    }
    config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)
    return create_model("Properties", __config__=config, **members)


def check_properties(
    schema: Schema, place: Place, properties: Mapping[str, Any], findings: Findings
) -> None:
    """Report each property that does not fit its field."""
    try:
        schema.model_validate(dict(properties))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            field = ".".join(map(str, detail["loc"]))
            findings.add(place.problem(field, *_explain(detail)))


def _build_member(field: Field) -> tuple[Any, Any]:
    kind = _build_type(field)
    if field.required:
        return kind, Constraint(alias=field.id)
    return kind | None, Constraint(default=None, alias=field.id)


def _build_type(field: Field) -> Any:  # noqa: ANN401 -- a type form is no type
    match field.type:
        case "number":
            return Annotated[float, Constraint(allow_inf_nan=False)]
        case "integer":
            return int
        case "boolean":
            return bool
        case "date":
            return Annotated[str, AfterValidator(_check_date)]
        case "choice":
            return Annotated[str, AfterValidator(partial(_check_choice, field.values))]
    least = 1 if field.required else 0
    return Annotated[str, Constraint(min_length=least), AfterValidator(_check_text)]


def _check_text(text: str) -> str:
    if CONTROL.search(text):
        message = f"{quote(text)} holds a control character or a line end"
        raise ValueError(message)
    return text


def _check_date(text: str) -> str:
    parse_date(text)
    return text


def _check_choice(values: tuple[str, ...], text: str) -> str:
    if text not in values:
        message = f"{quote(text)} is not one of {', '.join(values)}"
        raise ValueError(message)
    return text


def _explain(detail: ErrorDetails) -> tuple[str, str]:
    """Say what pydantic found in this product's words: message and remedy."""
    value = quote(detail["input"])
    match detail["type"]:
        case "missing":
            return "the field is missing", "Add it"
        case "extra_forbidden":
            return "the field is not declared", "Declare it in atlas.toml or remove it"
        case "value_error":
            return str(detail["ctx"]["error"]), "Mend the value"
        case "string_too_short":
            return "the field is empty", "Fill it"
    wanted = detail["msg"].removeprefix("Input should be ")
    return f"{value} is not {wanted}", "Mend the value or the declared type"
