"""Words on a coloured background can be read by people with weak sight too."""

import pytest

from govload.export.palette import ACCENT, CHANGES, KINDS, REVIEW, SEVERITIES, VERDICTS, Tone

# Web Content Accessibility Guidelines 2.1, success criterion 1.4.3 (AA).
ENOUGH = 4.5
TONES = {tone for tones in (KINDS, SEVERITIES, CHANGES, VERDICTS) for tone in tones.values()} | {
    ACCENT,
    REVIEW,
}


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tone", sorted(TONES, key=lambda tone: tone.strong))
def test_words_stand_out_from_their_background(tone: Tone) -> None:
    assert contrast(tone.ink, tone.light) >= ENOUGH
