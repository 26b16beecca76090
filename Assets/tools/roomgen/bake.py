# Light per vertex: rays over the hemisphere of every vertex, then bounces between the triangles they met.
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from palette import BOTH_SIDES, LIGHTS, base_colour

RAYS, BOUNCES = 192, 5
GAIN = 3.5  # exposure before the soft shoulder 1 - exp(-light * GAIN)
BURIED = 0.35  # share of rays that meet a back: such a vertex lies inside something and takes its neighbours' light
OUTSIDE = np.array([0.35, 0.37, 0.40])  # light of a ray that leaves the room
REFLECTANCE = 0.85


def bake(solids):
    """Colours 0..1 (linear) for the vertices of each solid, in order."""
    starts = np.cumsum([0] + [len(s.v) for s in solids])
    points, normals = np.concatenate([s.v for s in solids]), np.concatenate([s.n for s in solids])
    triangles = np.concatenate([s.t + start for s, start in zip(solids, starts)])
    owner = np.concatenate([np.full(len(s.t), i) for i, s in enumerate(solids)])
    emitted = np.array([LIGHTS.get(s.material, (0, 0, 0)) for s in solids], float)[owner]
    albedo = np.array([base_colour(s.material) for s in solids])[owner] * REFLECTANCE
    thin = np.array([s.material in BOTH_SIDES or s.material in LIGHTS for s in solids])[owner]

    met, buried = gather(points, normals, triangles, pulled_in(points, triangles), thin)
    seen = ~buried
    light = bounce(met, triangles, emitted, albedo, seen)
    light = smoothed(light, seen, triangles, owner, [s.material for s in solids])
    tone = 1 - np.exp(-light * GAIN)
    return [tone[a:b] if s.colours is None else s.colours for s, a, b in zip(solids, starts, starts[1:])]


def pulled_in(points, triangles):
    """Start of the rays: each vertex drawn a little towards the middle of its triangles, off the seams."""
    total, count = np.zeros_like(points), np.zeros(len(points))
    middle = points[triangles].mean(1)
    for corner in range(3):
        np.add.at(total, triangles[:, corner], middle)
        np.add.at(count, triangles[:, corner], 1)
    return 0.94 * points + 0.06 * total / np.maximum(count, 1)[:, None]


def hemisphere():
    """Directions about +z, dense in the middle as the cosine law wants (golden angle spiral)."""
    i = np.arange(RAYS) + 0.5
    radius, angle = np.sqrt(i / RAYS), i * np.pi * (3 - 5**0.5)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1 - i / RAYS)])


def gather(points, normals, triangles, starts, thin):
    """(index of the triangle each ray meets or -1, vertices that lie inside something)."""
    tree = BVHTree.FromPolygons(points.tolist(), triangles.tolist(), epsilon=0.0)
    spiral = hemisphere()
    met, buried = np.full((len(points), RAYS), -1, 'i4'), np.zeros(len(points), bool)
    for i, n in enumerate(normals):
        helper = np.array([0, 1.0, 0]) if abs(n[1]) < 0.9 else np.array([1.0, 0, 0])
        x = np.cross(helper, n)
        x /= np.linalg.norm(x)
        y = np.cross(n, x)
        turn = 2 * np.pi * ((i * 0.6180339887) % 1)
        c, s = np.cos(turn), np.sin(turn)
        directions = spiral @ np.array([c * x + s * y, c * y - s * x, n])
        origin, backs = Vector(starts[i] + n * 0.005), 0
        for k, direction in enumerate(directions):
            direction = Vector(direction)
            _, normal, index, _ = tree.ray_cast(origin, direction)
            if index is not None:
                met[i, k] = index
                backs += normal.dot(direction) > 0 and not thin[index]
        buried[i] = backs > BURIED * RAYS
    return met, buried


def bounce(met, triangles, emitted, albedo, seen):
    """Light that arrives at every vertex."""
    away = met < 0
    index = np.where(away, 0, met)
    weights = seen[triangles].astype(float)
    arriving = np.zeros((len(triangles), 3))
    for _ in range(BOUNCES):
        sent = emitted + albedo * arriving
        light = np.stack([np.where(away, OUTSIDE[c], sent[:, c][index]).mean(1) for c in range(3)], 1)
        corner = light[triangles] * weights[:, :, None]
        arriving = corner.sum(1) / np.maximum(weights.sum(1), 1e-9)[:, None]
    return light


def smoothed(light, seen, triangles, owner, materials):
    """Even out the grain along edges (more on wide surfaces) and fill what lies inside something."""
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    edges = np.concatenate([edges, edges[:, ::-1]])
    wide = np.array([m in ('wall', 'accent', 'clay', 'ceiling', 'carpet', 'planks', 'backdrop') for m in materials])
    rounds = np.zeros(len(light))
    rounds[triangles.ravel()] = np.repeat(np.where(wide, 4, 1)[owner], 3)
    weight = seen.astype(float)
    light = light * weight[:, None]
    for turn in range(8):
        total, count = np.zeros_like(light), np.zeros(len(light))
        np.add.at(total, edges[:, 0], light[edges[:, 1]] * weight[edges[:, 1], None])
        np.add.at(count, edges[:, 0], weight[edges[:, 1]])
        mean = total / np.maximum(count, 1e-9)[:, None]
        known = (weight > 0) & (count > 0) & (turn < rounds)
        light[known] = 0.55 * light[known] + 0.45 * mean[known]
        fill = (weight == 0) & (count > 0)
        light[fill], weight[fill] = mean[fill], 1
    return light
