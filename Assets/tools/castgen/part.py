# Triangles of one material with colours and bone weights.
import numpy as np


class Part:
    """Triangles of one material. c: colour multiplier (N, 3); w: {bone: weight (N,)}."""

    def __init__(self, v, t, n=None, mat='skin', c=None, w=None):
        self.v, self.t, self.mat = np.asarray(v, float), np.asarray(t, int), mat
        self.n = smooth_normals(self.v, self.t) if n is None else np.asarray(n, float)
        self.c = np.ones((len(self.v), 3)) if c is None else np.asarray(c, float)
        self.w = {} if w is None else w

    def rigid(self, bone):
        self.w = {bone: np.ones(len(self.v))}
        return self

    def tint(self, rgb):
        self.c = self.c * np.asarray(rgb, float)
        return self

    def moved(self, scale, offset):
        self.v = self.v * scale + np.asarray(offset, float)
        return self

    def mirrored(self):
        """Copy reflected in x with .L and .R bones exchanged."""
        swap = lambda b: b[:-2] + ('.R' if b.endswith('.L') else '.L') if b[-2:] in ('.L', '.R') else b
        m = np.array([-1.0, 1, 1])
        return Part(
            self.v * m, self.t[:, ::-1], self.n * m, self.mat, self.c.copy(), {swap(b): w for b, w in self.w.items()}
        )


def smooth_normals(v, t):
    fn = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    n = np.zeros_like(v)
    for i in range(3):
        np.add.at(n, t[:, i], fn)
    length = np.linalg.norm(n, axis=1, keepdims=True)
    return np.where(length > 1e-14, n / np.maximum(length, 1e-14), [0, 1, 0])
