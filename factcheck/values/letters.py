"""Letters of a text, each at its place."""


def same_length_lower(text: str) -> str:
    """The text in lower case with every character at its place: never longer or shorter, so offsets hold."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
