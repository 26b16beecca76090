# How a face is photographed: the light and the framing shared by portraits and contact sheets.
from stage import Stage

LAYER_SIZE = 0.30  # metres that a portrait shows across at the face


def portrait(glb, offsets, size, samples, background='#b9c3c9'):
    """A stage with head and shoulders of one character."""
    eye = eye_height(glb)
    stage = Stage(size, size, samples, background)
    stage.person(glb, offsets)
    stage.light((-1.1, eye + 0.9, 1.5), (0, eye, 0), 1.2, 34, (1.0, 0.96, 0.90))
    stage.light((1.5, eye + 0.2, 1.2), (0, eye, 0), 1.6, 13, (0.90, 0.95, 1.0))
    stage.light((0.3, eye + 0.9, -1.2), (0, eye, 0), 0.8, 20)
    stage.camera((0.16, eye + 0.02, 1.55), (0, eye - 0.035, 0.02), 10.5)
    return stage


def eye_height(glb):
    return glb.document['extras']['eyeHeight']
