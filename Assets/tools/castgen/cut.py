# Cutting meshes: clip on a field, open edges, rims, unused vertices.
import numpy as np


def compact(v, t, *attrs):
    """Drop unused vertices and triangles without area."""
    area = np.linalg.norm(np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]]), axis=1)
    t = t[area > 1e-12]
    used, inv = np.unique(t, return_inverse=True)
    return (v[used], inv.reshape(-1, 3)) + tuple(a[used] for a in attrs)


def clip(v, t, f):
    """Keep the side where the vertex values f are positive; crossing triangles are cut on f = 0."""
    v, f = list(v), list(f)
    cut, out = {}, []

    def mid(a, b):
        key = (min(a, b), max(a, b))
        if key not in cut:
            s = f[a] / (f[a] - f[b])
            v.append(v[a] + (v[b] - v[a]) * s)
            f.append(0.0)
            cut[key] = len(v) - 1
        return cut[key]

    pos = np.array(f) > 0
    for tri in t:
        keep = [i for i in tri if pos[i]]
        if len(keep) == 3:
            out.append(tri)
        elif len(keep) == 1:
            i = list(tri).index(keep[0])
            a, b, c = tri[i], tri[(i + 1) % 3], tri[(i + 2) % 3]
            out.append((a, mid(a, b), mid(a, c)))
        elif len(keep) == 2:
            i = next(k for k in range(3) if not pos[tri[k]])
            a, b, c = tri[i], tri[(i + 1) % 3], tri[(i + 2) % 3]
            ab, ac = mid(a, b), mid(a, c)
            out += [(ab, b, c), (ab, c, ac)]
    return compact(np.array(v), np.array(out))


def boundary_loops(t):
    """Closed vertex loops along open edges, longest first."""
    edges = {}
    for a, b, c in t:
        for e in ((a, b), (b, c), (c, a)):
            edges[e] = True
    nxt = {b: a for a, b in edges if (b, a) not in edges}
    loops = []
    while nxt:
        start = min(nxt)
        loop, cur = [start], nxt.pop(start)
        while cur != start and cur in nxt:
            loop.append(cur)
            cur = nxt.pop(cur)
        loops.append(loop)
    return sorted(loops, key=len, reverse=True)


def rim(v, t, n, depth):
    """Close the open edges of a shell with a band of the given depth against the normal."""
    v, n, t = [v], [n], [t]
    base = len(v[0])
    for loop in boundary_loops(t[0]):
        if len(loop) < 3:
            continue
        k = len(loop)
        v += [v[0][loop], v[0][loop] - n[0][loop] * depth]
        out = -np.cross(np.roll(v[0][loop], -1, 0) - np.roll(v[0][loop], 1, 0), n[0][loop])
        out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-12
        n += [out, out]
        i = np.arange(k)
        a, b, c, d = base + i, base + (i + 1) % k, base + k + i, base + k + (i + 1) % k
        quad = np.concatenate([np.stack([a, b, d], 1), np.stack([a, d, c], 1)])
        vv = np.concatenate(v)
        fn = np.cross(vv[quad[:, 1]] - vv[quad[:, 0]], vv[quad[:, 2]] - vv[quad[:, 0]])
        if (fn * np.concatenate(n)[quad[:, 0]]).sum() < 0:
            quad = quad[:, ::-1]
        t.append(quad)
        base += 2 * k
    return np.concatenate(v), np.concatenate(t), np.concatenate(n)


def drop_degenerate(v, t):
    area = np.linalg.norm(np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]]), axis=1)
    return t[area > 1e-13]


def outward(v, t):
    """Flip all triangles when the closed mesh has negative volume."""
    vol = np.einsum('ij,ij->i', v[t[:, 0]], np.cross(v[t[:, 1]], v[t[:, 2]])).sum()
    return t if vol > 0 else t[:, ::-1]


def inside_polygon(pts, poly):
    x, y = pts[:, 0], pts[:, 1]
    hit = np.zeros(len(pts), bool)
    for (x0, y0), (x1, y1) in zip(poly, np.roll(poly, -1, 0)):
        hit ^= ((y0 > y) != (y1 > y)) & (x < (x1 - x0) * (y - y0) / (y1 - y0 + 1e-15) + x0)
    return hit
