"""Tells papermill how Go writes the values of parameters.

Papermill knows a handful of languages and has no place to add one, but it
loads the engines of other packages when it starts.
"""

import json
import re

from papermill.engines import NBClientEngine as Engine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

__all__ = ["Engine", "GoTranslator"]


class GoTranslator(Translator):
    """Assigns to the variables that the parameters cell declares."""

    @classmethod
    def translate_none(cls, val):
        return "nil"

    @classmethod
    def translate_escaped_str(cls, str_val):
        # What JSON escapes, Go reads alike, as long as the rest stays as it is.
        return json.dumps(str(str_val), ensure_ascii=False)

    @classmethod
    def translate_float(cls, val):
        if val != val or abs(val) == float("inf"):
            raise ValueError(f"Go has no literal for {val}")
        return repr(val)

    @classmethod
    def translate_list(cls, val):
        return f"[]{cls.type_of(val)}{{{', '.join(map(cls.translate, val))}}}"

    @classmethod
    def translate_dict(cls, val):
        items = ", ".join(f"{cls.translate_str(str(k))}: {cls.translate(v)}" for k, v in val.items())
        return f"map[string]{cls.type_of(val.values())}{{{items}}}"

    @classmethod
    def type_of(cls, values):
        """The Go type that all the values have."""
        names = {bool: "bool", int: "int", float: "float64", str: "string"}
        types = {names.get(type(v), "any") for v in values}
        if types == {"int", "float64"}:
            return "float64"
        return types.pop() if len(types) == 1 else "any"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def inspect(cls, parameters_cell):
        declared = re.findall(
            r"^(?:var\s+)?(\w+)(?:\s+([\w.\[\]*]+))?\s*:?=\s*(.+?)\s*(?://\s*(.*))?$", parameters_cell.source, re.MULTILINE
        )
        return [Parameter(name, kind or "None", value, said) for name, kind, value, said in declared]


papermill_translators.register("go", GoTranslator)
