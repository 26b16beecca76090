# Glasses and earrings.
import numpy as np
from face.shape import eye_centre, eye_radius
from fields import vec
from part import Part
from sweep import ball, tube


def glasses(face, o):
    """Frames with bridge and temples."""
    E, R = eye_centre(face), eye_radius(face)
    a = np.arange(28) * 2 * np.pi / 28
    n = o.get('square', 2.6)
    sx = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** (2 / n)
    sy = np.sign(np.sin(a)) * np.abs(np.sin(a)) ** (2 / n)
    w, h = o.get('w', 0.0285), o.get('h', 0.0220)
    z = E[2] + R + 0.0130
    x = E[0] + 0.0015 + w * sx
    loop = np.column_stack([x, -0.0015 + h * sy - 0.0012 * (sx > 0) * sx, z - 2.6 * np.maximum(x - 0.01, 0) ** 2])
    r = o.get('wire', 0.0019)
    out = [tube(loop, r, 6, closed=True)]
    ox = E[0] + 0.0015 + w
    hinge = vec(ox, 0.006, z - 2.6 * (ox - 0.01) ** 2)
    ear = vec(0.0850 * face['skull_w'], 0.012, -0.012)
    out.append(
        tube(
            np.array([hinge, hinge * 0.5 + ear * 0.5 + vec(0.0035, 0.001, 0), ear, ear + vec(-0.002, -0.020, -0.016)]),
            r * 0.9,
            6,
        )
    )
    half = [Part(v, t, None, 'accent').rigid('head') for v, t in out]
    ix = E[0] + 0.0015 - w
    b = np.linspace(-ix, ix, 7)
    v, t = tube(np.column_stack([b, 0.0065 - 26 * b**2, np.full(7, z)]), r, 6)
    return half + [p.mirrored() for p in half] + [Part(v, t, None, 'accent').rigid('head')]


def earrings(face):
    out = []
    for sx in (1, -1):
        v, t = ball(vec(sx * (0.0875 * face['skull_w']), -0.0425 * face['ear'], -0.001), 0.0042, 6, 8)
        out.append(Part(v, t, None, 'accent2').rigid('head'))
    return out
