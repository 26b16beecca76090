# Basic shapes with enough vertices to carry baked light: boxes, turned shapes, tubes, panels, leaves.
import numpy as np
from solid import Solid, facing, grid_triangles


def box(size, at, material, bevel=0.006, cell=None):
    """Box with soft edges; faces are divided into cells of at most `cell` metres."""
    half = np.asarray(size, float) / 2
    bevel = min(bevel, half.min() * 0.98)
    v, n, t, base = [], [], [], 0
    for axis in range(3):
        a, b = (axis + 1) % 3, (axis + 2) % 3
        sa, sb = steps(half[a], bevel, cell), steps(half[b], bevel, cell)
        for sign in (1, -1):
            p = np.empty((len(sa) * len(sb), 3))
            p[:, axis], p[:, a], p[:, b] = sign * half[axis], np.repeat(sa, len(sb)), np.tile(sb, len(sa))
            core = np.clip(p, -(half - bevel), half - bevel)
            out = p - core
            if bevel == 0:
                out[:, axis] = sign
            out /= np.linalg.norm(out, axis=1, keepdims=True)
            p = core + bevel * out if bevel else p
            t.append(facing(p, out, grid_triangles(len(sa), len(sb))) + base)
            v.append(p)
            n.append(out)
            base += len(p)
    return Solid(np.concatenate(v) + at, np.concatenate(n), np.concatenate(t), material)


def steps(half, bevel, cell):
    """Coordinates of grid lines from -half to half."""
    inner = half - bevel
    count = 1 if cell is None else max(1, int(np.ceil(2 * inner / cell)))
    lines = np.linspace(-inner, inner, count + 1)
    return np.concatenate([[-half], lines, [half]]) if bevel else lines


def panel(width, height, at, material, cell=0.2, facing_to='z', colour=None):
    """Flat rectangle that looks to +z, -z, +x, -x, +y or -y; colour(u, v) paints what shines by itself."""
    count = [max(1, int(np.ceil(s / cell))) + 1 for s in (width, height)]
    u, w = np.meshgrid(np.linspace(-0.5, 0.5, count[0]), np.linspace(-0.5, 0.5, count[1]))
    u, w = u.ravel(), w.ravel()
    axis, sign = 'xyz'.index(facing_to[-1]), -1 if facing_to[0] == '-' else 1
    v, n = np.zeros((len(u), 3)), np.zeros((len(u), 3))
    across, up = {0: (2, 1), 1: (0, 2), 2: (0, 1)}[axis]
    v[:, across], v[:, up] = u * width, w * height
    n[:, axis] = sign
    t = facing(v, n, grid_triangles(count[1], count[0]))
    return Solid(v + at, n, t, material, None if colour is None else colour(u + 0.5, w + 0.5))


def turned_shape(profile, material, at=(0, 0, 0), segments=20):
    """Surface of revolution about y: profile of (radius, height) from the bottom outside round to the top."""
    angle = np.arange(segments) * 2 * np.pi / segments
    v, n, t, base = [], [], [], 0
    for (r0, y0), (r1, y1) in zip(profile, profile[1:]):
        slope = np.array([y1 - y0, r0 - r1])
        slope = slope / np.linalg.norm(slope)
        for r, y in ((r0, y0), (r1, y1)):
            v.append(np.column_stack([r * np.sin(angle), np.full(segments, y), r * np.cos(angle)]))
            n.append(np.column_stack([slope[0] * np.sin(angle), np.full(segments, slope[1]), slope[0] * np.cos(angle)]))
        rows = np.concatenate(v[-2:]), np.concatenate(n[-2:])
        t.append(facing(*rows, grid_triangles(2, segments, closed=True)) + base)
        base += 2 * segments
    return Solid(np.concatenate(v) + at, np.concatenate(n), np.concatenate(t), material)


def cylinder(radius, height, at, material, segments=16, top=None, bevel=0.004):
    """Upright cylinder or cone (radius at the top: `top`) with closed ends; `at` is the middle of its foot."""
    top = radius if top is None else top
    bevel = min(bevel, radius * 0.4, height * 0.4)
    profile = [(0, 0), (radius - bevel, 0), (radius, bevel), (top, height - bevel), (top - bevel, height), (0, height)]
    return turned_shape(profile, material, at, segments)


def slab(outline, top, thickness, material, rings=5, bevel=0.008):
    """Plate with a convex outline (N, 2) of (x, z) seen from above, its upper side at height `top`."""
    outline = np.asarray(outline, float)
    centre = outline.mean(0)
    out = outline - centre
    length = np.linalg.norm(out, axis=1, keepdims=True)
    side = np.roll(outline, -1, 0) - np.roll(outline, 1, 0)
    edge = np.column_stack([side[:, 1], -side[:, 0]]) / np.linalg.norm(side, axis=1, keepdims=True)
    edge *= np.sign((edge * out).sum(1, keepdims=True))
    rows = []

    def ring(points, y, normal):
        rows.append((np.column_stack([points[:, 0], np.full(len(points), y), points[:, 1]]), normal))

    up = np.tile([0.0, 1, 0], (len(outline), 1))
    outward = np.column_stack([edge[:, 0], 0 * edge[:, 0], edge[:, 1]])
    for share in np.linspace(0, 1, rings + 1):
        ring(centre + out * share * (1 - bevel / length), top, up)
    ring(outline, top - bevel, outward)
    ring(outline, top - thickness + bevel, outward)
    for share in np.linspace(1, 0, 3):
        ring(centre + out * share * (1 - bevel / length), top - thickness, -up)
    v, n = np.concatenate([r[0] for r in rows]), np.concatenate([r[1] for r in rows])
    return Solid(v, n, facing(v, n, grid_triangles(len(rows), len(outline), closed=True)), material)


def tube(path, radius, material, segments=8):
    """Round tube along a path (N, 3), open ends."""
    path = np.asarray(path, float)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    helper = np.array([0, 0, 1.0]) if np.abs(along[:, 2]).max() < 0.9 else np.array([1.0, 0, 0])
    up = np.cross(along, helper)
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    side = np.cross(along, up)
    angle = np.arange(segments) * 2 * np.pi / segments
    n = (np.cos(angle)[None, :, None] * up[:, None] + np.sin(angle)[None, :, None] * side[:, None]).reshape(-1, 3)
    v = np.repeat(path, segments, 0) + radius * n
    return Solid(v, n, facing(v, n, grid_triangles(len(path), segments, closed=True)), material)


def leaf(length, width, lean, material, steps_along=5):
    """Arching leaf that starts at the origin and leans towards +x by `lean` radians at its root."""
    s = np.linspace(0, 1, steps_along + 1)
    bend = lean * (0.35 + 0.9 * s)
    half = width * np.sin(np.pi * np.minimum(1, s * 1.02)) ** 0.7 + 0.003
    spine = np.column_stack([np.sin(bend), np.cos(bend)]) * (length * s)[:, None]
    v = np.stack(
        [
            np.column_stack([spine[:, 0], spine[:, 1] - fold * half, k * half])
            for k, fold in ((-1, 0), (0, 0.25), (1, 0))
        ],
        1,
    ).reshape(-1, 3)
    t = grid_triangles(len(s), 3)
    n = np.zeros_like(v)
    cross = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    for corner in range(3):
        np.add.at(n, t[:, corner], cross)
    n /= np.linalg.norm(n, axis=1, keepdims=True) + 1e-12
    n *= np.sign(n[:, 1].sum())
    return Solid(v, n, facing(v, n, t), material)
