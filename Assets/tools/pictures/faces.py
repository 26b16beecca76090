# How a face is photographed: the light and the framing of the portraits.
from stage import Stage

BACKGROUND = '#b4bec4'  # calm on a light and on a dark page


def portrait(glb, offsets, size, samples):
    """A stage with head and shoulders of one character, a little from the side."""
    eye = glb.document['extras']['eyeHeight']
    stage = Stage(size, size, samples, BACKGROUND)
    stage.person(glb, offsets)
    stage.light((-1.1, eye + 0.9, 1.5), (0, eye, 0), 1.2, 34, (1.0, 0.96, 0.90))
    stage.light((1.5, eye + 0.2, 1.2), (0, eye, 0), 1.6, 13, (0.90, 0.95, 1.0))
    stage.light((0.3, eye + 0.9, -1.2), (0, eye, 0), 0.8, 20)
    stage.camera((0.10, eye + 0.02, 1.55), (0, eye - 0.022, 0.02), 11.6)
    return stage
