# Eyeballs with painted irises, and the fixed highlights.
import numpy as np
from cut import outward
from face.shape import eye_centre, eye_radius
from fields import vec
from part import Part
from sweep import grid_tris


def eyeball(face, iris):
    """Left eye: concentric colour rings around the gaze axis, crisp edges by doubled rings."""
    E, R, seg = eye_centre(face), eye_radius(face), 24
    iris = np.array(iris)
    a = np.arange(seg) * 2 * np.pi / seg
    shade = 1 - 0.38 * np.clip(np.sin(a), 0, 1)  # upper iris lies in the shadow of the lid
    glow = 1 + 0.55 * np.clip(-np.sin(a), 0, 1)
    streak = 1 + 0.10 * np.cos(a * 7)
    white = vec(0.90, 0.88, 0.86)
    rows = [
        (0.3, [vec(0.012, 0.010, 0.010)] * seg),
        (10.6, [vec(0.012, 0.010, 0.010)] * seg),
        (10.8, [iris * 0.62 * s for s in shade]),
        (16, [iris * s * g * k for s, g, k in zip(shade, glow, streak)]),
        (24.0, [iris * 0.80 * s * g for s, g in zip(shade, glow)]),
        (24.4, [iris * 0.22] * seg),
        (26.4, [iris * 0.20] * seg),
        (27.4, [white * 0.80] * seg),
        (33, [white * (0.97 - 0.10 * max(0, np.sin(x))) for x in a]),
        (48, [white * (0.93 - 0.16 * max(0, np.sin(x))) for x in a]),
        (66, [white * vec(0.78, 0.66, 0.64)] * seg),
        (92, [white * vec(0.62, 0.45, 0.42)] * seg),
    ]
    th = np.radians([r[0] for r in rows])
    d = np.stack(
        [np.outer(np.sin(th), np.cos(a)), np.outer(np.sin(th), np.sin(a)), np.outer(np.cos(th), np.ones(seg))], -1
    ).reshape(-1, 3)
    t = grid_tris(len(rows), seg, wrap_cols=True)
    p = Part(
        E + d * R,
        outward(d, np.vstack([t, [(0, i + 1, i) for i in range(1, seg - 1)]])),
        d,
        'gloss',
        np.clip(np.concatenate([r[1] for r in rows]), 0, 1),
    )
    return p.rigid('eye.L')


def catchlight(face):
    """Small fixed highlight that keeps the eyes alive under flat light."""
    E, R = eye_centre(face), eye_radius(face)
    parts = []
    for sx in (1, -1):
        for dx, dy, r in ((-0.235, 0.205, 0.00185), (0.20, -0.22, 0.0009)):
            d = vec(dx, dy, 1) / np.linalg.norm(vec(dx, dy, 1))
            u = np.cross([0, 1, 0], d)
            u /= np.linalg.norm(u)
            v = np.cross(d, u)
            a = np.arange(10) * 2 * np.pi / 10
            ring = E * [sx, 1, 1] + d * R * 1.016 + r * (np.cos(a)[:, None] * u + np.sin(a)[:, None] * v)
            parts.append(
                Part(ring, [(0, i, i + 1) for i in range(1, 9)], np.tile(d, (10, 1)), 'light').rigid(
                    'eye.L' if sx > 0 else 'eye.R'
                )
            )
    return parts
