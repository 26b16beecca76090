# Bone weights of trunk, arms and legs.
import numpy as np
from fields import smoothstep


def torso_weights(v, j):
    """Hips, spine, chest and neck by height; shoulders towards the arms."""
    y = v[:, 1]
    ys = [j[b][1] for b in ('hips', 'spine', 'chest', 'neck')]
    up = [
        smoothstep(ys[0] - 0.02, ys[1] + 0.06, y),
        smoothstep(ys[1] + 0.02, ys[2] + 0.05, y),
        smoothstep(ys[3] - 0.012, ys[3] + 0.05, y),
    ]
    w = {'hips': 1 - up[0], 'spine': up[0] * (1 - up[1]), 'chest': up[0] * up[1] * (1 - up[2]), 'neck': up[2]}
    return w


def body_weights(v, j):
    """Weights of torso and arms for clothes and skin below the head."""
    w = torso_weights(v, j)
    for s, sign in (('.L', 1), ('.R', -1)):
        sh, el, wr = j['upper_arm' + s], j['forearm' + s], j['hand' + s]
        arm = (el - sh) / np.linalg.norm(el - sh)
        along = (v - sh) @ arm
        side = sign * v[:, 0]
        # The arm takes over where the point lies beyond the armpit line, softly over the shoulder.
        apart = np.linalg.norm(v - sh - along[:, None] * arm, axis=1)
        reach = (
            smoothstep(-0.035, 0.075, along)
            * smoothstep(abs(sh[0]) - 0.065, abs(sh[0]) + 0.012, side)
            * smoothstep(0.115, 0.085, apart)
        )
        collar = smoothstep(0.05, abs(sh[0]) - 0.01, side) * smoothstep(sh[1] - 0.13, sh[1] - 0.02, v[:, 1]) * 0.75
        clav = collar * (1 - reach)
        for b in list(w):
            w[b] = w[b] * (1 - reach) * (1 - clav * (b in ('chest', 'neck')))
        w['shoulder' + s] = clav * smoothstep(j['chest'][1] - 0.05, j['chest'][1] + 0.05, v[:, 1])
        L, F = np.linalg.norm(el - sh), np.linalg.norm(wr - el)
        e = smoothstep(L - 0.045, L + 0.045, along)
        h = smoothstep(L + F - 0.02, L + F + 0.03, along)
        w['upper_arm' + s] = reach * (1 - e)
        w['forearm' + s] = reach * e * (1 - h)
        w['hand' + s] = reach * e * h
    return w


def leg_weights(v, j):
    w = torso_weights(v, j)
    for s, sign in (('.L', 1), ('.R', -1)):
        th, kn, an = j['thigh' + s], j['shin' + s], j['foot' + s]
        side = smoothstep(-0.012, 0.012, sign * v[:, 0])
        leg = side * smoothstep(th[1] + 0.07, th[1] - 0.07, v[:, 1])
        k = smoothstep(kn[1] + 0.07, kn[1] - 0.07, v[:, 1])
        f = smoothstep(an[1] + 0.03, an[1] - 0.02, v[:, 1])
        for b in ('hips', 'spine', 'chest', 'neck'):
            w[b] = w[b] * (1 - leg)
        w['thigh' + s], w['shin' + s], w['foot' + s] = leg * (1 - k), leg * k * (1 - f), leg * k * f
    return w
