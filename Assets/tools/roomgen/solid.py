# Triangles of one material. Axes as in glTF: x to the right, y up, z towards the learner; metres.
import numpy as np


class Solid:
    """Vertices v, outward normals n and counter-clockwise triangles t; colours only for what shines by itself."""

    def __init__(self, v, n, t, material, colours=None):
        self.v, self.n, self.t = np.asarray(v, float), np.asarray(n, float), np.asarray(t, int)
        self.material, self.colours = material, colours

    def turned(self, yaw=0, pitch=0, roll=0):
        """Turned about the origin, in degrees: roll about z, then pitch about x, then yaw about y."""
        m = rotation(1, yaw) @ rotation(0, pitch) @ rotation(2, roll)
        return Solid(self.v @ m.T, self.n @ m.T, self.t, self.material, self.colours)

    def moved(self, x=0, y=0, z=0):
        return Solid(self.v + [x, y, z], self.n, self.t, self.material, self.colours)


def place(solids, at=(0, 0, 0), yaw=0):
    """A piece of furniture made of several solids, turned and set down."""
    return [s.turned(yaw).moved(*at) for s in solids]


def rotation(axis, degrees):
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    m = np.eye(3)
    a, b = (axis + 1) % 3, (axis + 2) % 3
    m[a, a], m[a, b], m[b, a], m[b, b] = c, -s, s, c
    return m


def grid_triangles(rows, columns, closed=False):
    """Triangles of a rows × columns grid of points; closed joins the last column to the first."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing='ij')
    k = (j + 1) % columns
    a, b, c, d = i * columns + j, i * columns + k, (i + 1) * columns + k, (i + 1) * columns + j
    return np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])


def facing(v, n, t):
    """Triangles turned so that they wind counter-clockwise as seen from where the normals point; slivers dropped."""
    cross = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    flip = (cross * n[t].sum(1)).sum(1) < 0
    t = np.where(flip[:, None], t[:, ::-1], t)
    return t[np.linalg.norm(cross, axis=1) > 1e-10]
