"""The fields of a JSON object, checked: each complaint names the file, the field and the value.

The bounds are the callers'; wasm/files/json.hpp does the same for the native program.
"""

import json


class InputError(Exception):
    """Something the user gave is wrong; the message is for people."""


def read_json(path):
    try:
        with open(path, encoding="utf-8") as file:
            return parse_json(file.read(), path)
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not JSON: {error}") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error


def parse_json(text, source):
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{source} is not JSON: {error}") from error


def written(value):
    text = json.dumps(value)
    return text if len(text) <= 40 else text[:40] + "..."


class Fields:
    def __init__(self, value, source, known=None):
        """`source`: the file and, where it helps, the path to this object. `known`: the fields there are."""
        if not isinstance(value, dict):
            raise InputError(f"{source} must be an object, not {written(value)}")
        self.value, self.source = value, source
        if known is not None:
            self.only(known)

    def only(self, known):
        """A misspelt field would be ignored."""
        for name in self.value:
            if name not in known:
                self.fail(name, f"is not a field that digitpad knows; there are: {', '.join(known)}")

    def fail(self, field, complaint):
        raise InputError(f'{self.source}: "{field}" {complaint}')

    def member(self, field):
        if field not in self.value:
            self.fail(field, "is missing")
        return self.value[field]

    def number(self, field, least, most, default=None):
        """`default`: what a missing field means; None if it must be there."""
        if default is not None and field not in self.value:
            return default
        value = self.member(field)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not is_number or not least <= value <= most:
            self.fail(field, f"is {written(value)}; it must be a number from {least} to {most}")
        return value

    def integer(self, field, least, most, default=None):
        value = self.number(field, least, most, default)
        if value != int(value):
            self.fail(field, f"is {written(value)}; it must be a whole number")
        return int(value)

    def text(self, field):
        value = self.member(field)
        if not isinstance(value, str):
            self.fail(field, f"is {written(value)}; it must be a string")
        return value
