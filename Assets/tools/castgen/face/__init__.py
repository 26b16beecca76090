# The head: skin, eyes, lids, lashes, brows, ears and mouth interior, in head-local metres.
from face.eyes import catchlight, eyeball
from face.features import brow, ear, teeth
from face.lids import lid
from face.shape import shape
from face.skin import head_skin


def build(c):
    """All head parts, head-local."""
    face = c['head']
    f = shape(face)
    half = [eyeball(face, c['iris'])] + lid(face, True) + lid(face, False) + [brow(face, f), ear(face)]
    return [head_skin(face)] + half + [p.mirrored() for p in half] + catchlight(face) + teeth(face)
