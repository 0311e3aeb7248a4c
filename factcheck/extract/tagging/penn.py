"""The tags of trained pipelines (Penn Treebank) in our coarse tag set."""

from __future__ import annotations

_COARSE = {
    "DT": "DET",
    "PDT": "DET",
    "PRP$": "DET",
    "WP$": "DET",
    "PRP": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
    "EX": "PRON",
    "IN": "ADP",
    "RP": "ADP",
    "CC": "CCONJ",
    "MD": "MD",
    "TO": "TO",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "WRB": "SCONJ",
    "UH": "ADV",
    "CD": "NUM",
    "LS": "NUM",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "AFX": "ADJ",
    "NN": "NOUN",
    "NNS": "NOUNS",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "ADD": "PROPN",
    "FW": "NOUN",
    "VB": "VB",
    "VBP": "VBP",
    "VBZ": "VBZ",
    "VBD": "VBD",
    "VBN": "VBN",
    "VBG": "VBG",
    "POS": "POS",
    "``": "QUOTE",
    "''": "QUOTE",
    "$": "SYM",
    "SYM": "SYM",
    "#": "SYM",
}
_NEGATIONS = frozenset({"not", "n't", "n’t"})
_BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'m", "’m", "'re", "’re"])


def coarse(tag: str, universal: str, lower: str) -> str:
    """Our tag for a word of a trained pipeline: its fine tag, its universal one ("" when unknown) and its text."""
    if lower in _NEGATIONS:
        return "PART"
    if (universal == "AUX" and tag.startswith("VB")) or lower in _BE:
        return "AUX"
    if tag == "IN" and (universal == "SCONJ" or lower in ("that", "if", "because", "although", "while", "whether")):
        return "SCONJ"
    if tag == "TO" and universal == "ADP":
        return "ADP"
    return _COARSE.get(tag, "PUNCT")
