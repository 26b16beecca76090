# Quaternions as (x, y, z, w) arrays; angles in degrees.
import numpy as np
from fields import vec


def axis_quat(axis, deg):
    a = np.radians(deg) / 2
    n = vec(*axis) / np.linalg.norm(axis)
    return np.append(n * np.sin(a), np.cos(a))


def mul(a, b):
    av, bv = a[:3], b[:3]
    return np.append(a[3] * bv + b[3] * av + np.cross(av, bv), a[3] * b[3] - av @ bv)


def euler(x=0, y=0, z=0):
    """Yaw, then pitch, then roll, in degrees."""
    return mul(mul(axis_quat((0, 1, 0), y), axis_quat((1, 0, 0), x)), axis_quat((0, 0, 1), z))


def conj(q):
    return q * [-1, -1, -1, 1]


def rotate(q, v):
    return mul(mul(q, np.append(v, 0)), conj(q))[:3]


def from_frames(a0, b0, a1, b1):
    """Rotation that takes direction a0 to a1 and, as far as possible, b0 to b1."""

    def frame(a, b):
        a = a / np.linalg.norm(a)
        b = b - a * (a @ b)
        b = b / np.linalg.norm(b)
        return np.column_stack([a, b, np.cross(a, b)])

    m = frame(a1, b1) @ frame(a0, b0).T
    w = np.sqrt(max(0, 1 + np.trace(m))) / 2
    if w > 0.05:
        v = vec(m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]) / (4 * w)
        q = np.append(v, w)
    else:
        _, vecs = np.linalg.eigh((m + m.T) / 2)
        q = np.append(vecs[:, -1], 0)
    return q / np.linalg.norm(q)


def rounded(v):
    return [round(float(x), 5) + 0.0 for x in v]
