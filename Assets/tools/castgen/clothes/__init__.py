# What a character wears.
import numpy as np
from body import torso
from clothes.blazer import blazer
from clothes.fit import Fit
from clothes.tops import blouse, cardigan, shirt, sweater
from cut import clip
from fields import cone, mirror_x, normals, smin, vec
from nets import surface_nets
from part import Part
from reduce import simplify
from weights import leg_weights


def trousers(fit, o):
    c, d, j = fit.c, fit.d, fit.j
    trunk = torso(c, d, j)
    th, kn, an = j['thigh.L'], j['shin.L'], j['foot.L']
    b = c['build']

    def f(p):
        q = mirror_x(p)
        leg = smin(
            cone(q, th + vec(-0.004, 0.02, 0), kn, 0.083 + 0.020 * b, 0.060 + 0.008 * b),
            cone(q, kn, an - vec(0, 0.04, 0), 0.060 + 0.008 * b, 0.052),
            0.03,
        )
        return smin(trunk(p) - 0.002, leg - 0.004, 0.03)

    top = fit.at(0.02)
    v, t = surface_nets(f, (-0.26, 0.03, -0.2), (0.26, top + 0.05, 0.2), 0.02)
    v, t = simplify(v, t, 1300)
    v, t = clip(v, t, np.minimum(top - v[:, 1], v[:, 1] - 0.062))
    p = Part(v, t, normals(f, v), 'bottom')
    p.w = leg_weights(v, j)
    return [p]


GARMENTS = dict(sweater=sweater, shirt=shirt, blouse=blouse, blazer=blazer, cardigan=cardigan)


def build(c, d, j):
    fit = Fit(c, d, j)
    o = c['clothes']
    out = GARMENTS[o['top']](fit, o) + trousers(fit, o)
    return out
