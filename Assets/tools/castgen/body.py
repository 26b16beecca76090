# Body shape (distance fields), the skin of neck and arms, shoes. World metres.
import numpy as np
from cut import clip
from face.shape import NECK_CUT, shape
from face.weights import face_weights
from fields import cone, ellipsoid, mirror_x, normals, project, smax, smin, smoothstep, vec
from nets import surface_nets
from part import Part
from reduce import simplify
from skeleton import ARM_DIR
from weights import body_weights


def head_field(c, d):
    f, o = shape(c['head']), vec(0, d['eye'], d['head_z'])
    return lambda p: f((p - o) / d['s']) * d['s']


def arm_points(j):
    return j['upper_arm.L'], j['forearm.L'], j['hand.L']


def arm_radii(c):
    b, fem = c['build'], c['fem']
    return 0.044 + 0.012 * b - 0.006 * fem, 0.037 + 0.009 * b - 0.004 * fem, 0.0265 + 0.003 * b - 0.002 * fem


def torso(c, d, j):
    """Field of the trunk with the neck base, without arms."""
    b, fem, hy, sy, sx = c['build'], c['fem'], d['hip_y'], d['shoulder_y'], d['shoulder_x']
    at = lambda t: hy + t * (sy - hy)

    def f(p):
        q = mirror_x(p)
        r = ellipsoid(q, (0, hy + 0.01, -0.004), (0.150 + 0.012 * fem + 0.03 * b, 0.125, 0.108 + 0.03 * b))
        r = smin(r, ellipsoid(q, (0, at(0.42), 0.002), (0.124 - 0.016 * fem + 0.05 * b, 0.17, 0.094 + 0.045 * b)), 0.06)
        r = smin(
            r, ellipsoid(q, (0, at(0.74), -0.008), (0.150 - 0.016 * fem + 0.03 * b, 0.155, 0.106 + 0.02 * b)), 0.05
        )
        if fem > 0.5:
            r = smin(r, ellipsoid(q, (0.062, at(0.68), 0.072), (0.056, 0.056, 0.044)), 0.045)
        else:
            r = smin(r, ellipsoid(q, (0.070, at(0.78), 0.070), (0.068, 0.055, 0.030)), 0.05)
        r = smin(
            r, cone(q, (0.03, sy + 0.010, -0.016), (sx - 0.008, sy - 0.006, -0.014), 0.049, 0.045 + 0.004 * b), 0.045
        )
        return smin(r, cone(q, (0.010, sy + 0.060, -0.040), (sx * 0.72, sy + 0.022, -0.026), 0.024, 0.030), 0.035)

    return f


def arms(c, j, grow=0.0, wrist_grow=0.0):
    sh, el, wr = arm_points(j)
    r = arm_radii(c)

    def f(p):
        q = mirror_x(p)
        return smin(cone(q, sh, el, r[0] + grow, r[1] + grow), cone(q, el, wr, r[1] + grow, r[2] + wrist_grow), 0.012)

    return f


def trunk(c, d, j, grow=0.0, wrist_grow=0.0):
    t, a = torso(c, d, j), arms(c, j, grow, wrist_grow)
    return lambda p: smin(t(p), a(p), 0.045)


def settle_neck(part, j):
    """Spread the neck share of the head parts over neck, chest and shoulders."""
    k = part.w.pop('neck', None)
    if k is not None and k.max() > 0:
        for b, a in body_weights(part.v, j).items():
            part.w[b] = part.w.get(b, 0) + a * k
    return part


def neck_skin(c, d, j):
    """Skin from the lower neck to the breastbone, continuing the head mesh."""
    hf, tf = head_field(c, d), torso(c, d, j)
    cut = d['eye'] + (NECK_CUT + 0.016) * d['s']

    def f(p):
        k = 0.002 + 0.034 * smoothstep(cut - 0.01, cut - 0.045, p[:, 1])
        return smin(hf(p), tf(p), k)

    sy = d['shoulder_y']
    v, t = surface_nets(f, (-0.13, sy - 0.15, -0.15), (0.13, cut + 0.02, 0.15), 0.011)
    v, t = simplify(v, t, 760)
    v = project(f, v)
    reach = 0.070 if c['hair']['style'] == 'hijab' else 0.098
    wide = np.minimum(reach, 0.03 + 0.45 * np.maximum(v[:, 1] - sy + 0.15, 0)) - np.abs(v[:, 0])
    keep = np.minimum(np.minimum(cut - v[:, 1], v[:, 1] - (sy - 0.16)), wide)
    v, t = clip(v, t, np.minimum(keep, v[:, 2] + 0.13))
    p = Part(v, t, normals(f, v), 'skin')
    p.w = face_weights(c['head'], (v - vec(0, d['eye'], d['head_z'])) / d['s'])
    return settle_neck(p, j)


def forearm(c, d, j, start):
    """Bare left arm from the given share of the arm length to the wrist."""
    f = arms(c, j)
    sh, el, wr = arm_points(j)
    lo, hi = np.minimum(sh, wr) - 0.09, np.maximum(sh, wr) + 0.09
    v, t = surface_nets(f, lo, hi, 0.012)
    v, t = simplify(v, t, 700)
    v = project(f, v)
    along = (v - sh) @ ARM_DIR
    total = d['upper'] + d['fore']
    v, t = clip(v, t, np.minimum(along - start * total, total + 0.012 - along))
    return Part(v, t, normals(f, v), 'skin', w=body_weights(v, j))


def shoe(c, d, j):
    x, y, z = j['foot.L']

    def f(p):
        r = ellipsoid(p, (x + 0.006, 0.030, z + 0.075), (0.045, 0.042, 0.118))
        r = smin(r, ellipsoid(p, (x, 0.045, z + 0.005), (0.040, 0.050, 0.055)), 0.04)
        return smax(smax(r, -p[:, 1], 0.006), p[:, 1] - 0.095, 0.01)

    v, t = surface_nets(f, (x - 0.08, -0.01, z - 0.08), (x + 0.08, 0.12, z + 0.22), 0.012)
    v, t = simplify(v, t, 260)
    return Part(v, t, normals(f, v), 'dark', np.tile(vec(1, 1, 1), (len(v), 1))).rigid('foot.L')


def build(c, d, j):
    left = shoe(c, d, j)
    return [neck_skin(c, d, j), left, left.mirrored()]
