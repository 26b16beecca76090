# Headscarf with its under-cap; the drape follows the shoulders.
import numpy as np
from cut import clip, rim
from face.weights import face_weights
from fields import cone, ellipsoid, mirror_x, normals, project, smin, smoothstep
from hair.scalp import scalp_shell
from nets import surface_nets
from part import Part
from reduce import simplify


def hijab_field(face, s, sy):
    """Scarf around head and neck; sy is the shoulder height in head-local units."""

    def f(p):
        q = mirror_x(p)
        x, y, z = q.T
        d = ellipsoid(q, (0, 0.026, -0.016), (0.0985 * face['skull_w'], 0.118, 0.117))
        d = smin(d, ellipsoid(q, (0, -0.050, 0.006), (0.088, 0.092, 0.090)), 0.04)
        d = smin(d, cone(q, (0, -0.125, 0.010), (0, sy + 0.02, -0.012), 0.076, 0.094), 0.045)
        d = smin(d, ellipsoid(q, (0, sy + 0.005, -0.004), (0.155, 0.060, 0.105)), 0.05)
        d = smin(d, ellipsoid(q, (0, sy - 0.045, 0.055), (0.105, 0.085, 0.075)), 0.04)
        ang = np.arctan2(x, z + 0.02)
        low = smoothstep(-0.09, -0.15, y)
        fold = 0.0045 * low * np.sin(y * 95 + p[:, 0] * 26 + 2.2 * np.cos(ang * 2))
        side = 0.0022 * (1 - low) * smoothstep(0.05, 0.08, x) * np.sin((y * 60) + z * 70)
        return d + fold + side

    return f


def hijab(face, s, sy):
    f = hijab_field(face, s, sy)
    v, t = surface_nets(f, (-0.19, sy - 0.15, -0.19), (0.19, 0.17, 0.17), 0.0085)
    v, t = simplify(v, t, 3700)
    v = project(f, v)
    x, y, z = v.T
    opening = (
        np.sqrt((x / (0.0655 * face['face_w'])) ** 2 + ((y + 0.026) / np.where(y > -0.026, 0.094, 0.0895)) ** 2) - 1
    )
    keep = np.where(z > -0.005, opening * 0.06, 1)
    hem = y - (sy - 0.075 - 0.05 * np.clip(z / 0.1, -0.4, 1))
    v, t = clip(v, t, np.minimum(keep, hem))
    n = normals(f, v)
    ao = np.clip(0.80 + 0.20 * np.sin(v[:, 1] * 95 + v[:, 0] * 26 + 1.6), 0.6, 1)
    col = np.where((v[:, 1] < -0.12)[:, None], ao[:, None] * np.ones(3), 1)
    nv = len(v)
    v, t, n = rim(v, t, n, 0.016)
    col = np.vstack([col, np.full((len(v) - nv, 3), 0.85)])
    p = Part(v, t, n, 'hair', col)
    k = smoothstep(-0.105, -0.20, v[:, 1])
    p.w = {'head': 1 - k, 'neck': k}
    return [p, under_cap(face)]


def under_cap(face):
    """Close-fitting cap whose edge shows at the forehead."""
    fld = lambda p: 0.004 + np.maximum(p[:, 1] - 0.052, 0.030 - p[:, 2])
    part = scalp_shell(face, lambda p: np.full(len(p), 0.0040), fld, 420)
    part.mat = 'accent2'
    part.w = face_weights(face, part.base)  # slides with the forehead
    return part
