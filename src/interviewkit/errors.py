"""Errors are the caller's mistakes, told in a sentence; a strange page is never one."""

from __future__ import annotations


class InterviewKitError(Exception):
    """The root of everything that interviewkit raises on purpose."""


class SourceError(InterviewKitError):
    """What was handed to `parse` cannot be read: a missing file, or no text at all."""


class FormatError(InterviewKitError):
    """A format was asked for that nobody here reads or writes."""


class SpeakerError(InterviewKitError):
    """Whom the caller names cannot be read as names: they are no list of texts, or one of them is empty."""


class ProfileError(InterviewKitError):
    """A profile that cannot be used: no TOML, or a key that nobody knows or that holds what it should not."""


class SchemaError(InterviewKitError):
    """JSON that is no interview. The message names the path, such as `$.turns[3].spans[0].start`."""
