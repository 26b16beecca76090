# A garment as a shell around the body: grown, cut, rimmed.
import numpy as np
from clothes.fit import dress
from cut import boundary_loops, clip, rim
from fields import normals, project
from nets import surface_nets
from part import Part
from reduce import simplify


def shell(fit, mat, f, keep, hem, sleeve_end, tris, extra=None):
    """Cut shell with a rim, weighted to the body; path is its neckline."""
    reach = fit.j['hand.L'][0] + 0.06
    v, t = surface_nets(f, (-reach, hem - 0.03, -0.22), (reach, fit.sy + 0.13, 0.26), 0.0125)
    v, t = simplify(v, t, tris)
    v = project(f, v)
    cut = np.minimum(keep(v), v[:, 1] - hem)
    arm_low = (fit.along(v) > 0.12) & (fit.apart(v) < 0.10)
    cut = np.where(arm_low, np.minimum(keep(v), sleeve_end - fit.along(v)), cut)
    if extra is not None:
        cut = np.minimum(cut, extra(v))
    v, t = clip(v, t, cut)
    n = normals(f, v)
    path = v[neck_loop(v, t)]
    v, t, n = rim(v, t, n, 0.007)
    part = dress(fit, Part(v, t, n, mat))
    part.path = path
    return part


def neck_loop(v, t):
    return max((np.array(l) for l in boundary_loops(t)), key=lambda l: v[l][:, 1].mean())


def tee(fit, f, keep, mat, spread):
    """Front and neck part of an inner layer, only where the outer layer is open."""
    return shell(
        fit, mat, f, keep, fit.at(-0.05), fit.arm, 2700, extra=lambda v: np.minimum(spread(v), 0.15 - np.abs(v[:, 0]))
    )
