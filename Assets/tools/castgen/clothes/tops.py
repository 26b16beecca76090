# Sweater, shirt, blouse and cardigan.
import numpy as np
from body import forearm
from clothes.fit import crew, shell_field, vee
from clothes.shell import shell, tee
from clothes.trims import buttons, collar, crew_rib, cuff_ring, pair, rib, sleeve_end, strip
from sweep import resample, smooth_loop


def sweater(fit, o):
    f = shell_field(fit, 0.012, 0.008, -0.003)
    keep = crew(fit)
    out = [shell(fit, 'top', f, keep, fit.at(-0.14), fit.arm - 0.012, 4200), crew_rib(fit, f, keep, 'top', 0.0072)]
    out += pair(cuff_ring(fit, f, fit.arm - 0.022, 0.030, 0.004, 'top', 0.001)) + sleeve_end(
        fit, f, fit.arm - 0.016, 'top'
    )
    if o.get('collar'):
        out.append(collar(fit, 'inner', f, keep, 0.016, 0.022, 0.016, -0.006, 20))
    return out


def shirt(fit, o):
    rolled = o.get('rolled', False)
    f = shell_field(fit, 0.008, 0.007, 0.008)
    end = fit.d['upper'] + 0.035 if rolled else fit.arm - 0.008
    keep = vee(fit, fit.at(0.90), 0.5)
    out = [shell(fit, 'top', f, keep, fit.at(-0.16), end, 4200)]
    out.append(collar(fit, 'top', f, keep, 0.022, 0.030, 0.016, 0.001, 26))
    y = np.linspace(fit.at(0.865), fit.at(-0.13), 22)
    band = lambda x: np.column_stack([np.full(22, x), y])
    out.append(strip(fit, f, 'top', band(-0.015), band(0.015), 0.0028, 4, 0.95))
    out += buttons(fit, f, 'accent2', [0] * 6, np.linspace(fit.at(0.80), fit.at(0.02), 6), 0.0048, 0.003)
    if rolled:
        out += pair(cuff_ring(fit, f, end - 0.006, 0.046, 0.0055, 'top', 0.002))
        arm = forearm(fit.c, fit.d, fit.j, (end - 0.05) / fit.arm)
        out += pair(arm)
    else:
        out += pair(cuff_ring(fit, f, end - 0.022, 0.046, 0.0035, 'top', 0.001))
    return out


def blouse(fit, o):
    f = shell_field(fit, 0.011, 0.010, -0.002)
    keep = vee(fit, fit.at(0.76), 0.40, 0.046)
    out = [shell(fit, 'top', f, keep, fit.at(-0.15), fit.arm - 0.010, 4200)]
    out.append(rib(fit, smooth_loop(resample(out[0].path, 56), 1), 'top', 0.0045))
    out += pair(cuff_ring(fit, f, fit.arm - 0.026, 0.034, 0.004, 'top', -0.001)) + sleeve_end(
        fit, f, fit.arm - 0.016, 'top'
    )
    return out


def cardigan(fit, o):
    depth, slope = fit.at(0.10), 0.115
    inner = shell_field(fit, 0.006, 0, 0)
    f = shell_field(fit, 0.016, 0.009, -0.003)
    near_v = lambda v: slope * (v[:, 1] - depth) + 0.045 - np.abs(v[:, 0]) - 4 * np.maximum(0, -0.03 - v[:, 2])
    neck = crew(fit, -0.018, 0.040, 0.004)
    out = [tee(fit, inner, neck, 'inner', near_v), crew_rib(fit, inner, neck, 'inner', 0.0050)]
    keep = vee(fit, depth, slope, 0.046)
    out.append(shell(fit, 'top', f, keep, fit.at(-0.18), fit.arm - 0.014, 3600))
    for sx in (1, -1):
        y = np.linspace(fit.at(-0.16), fit.sy + 0.022, 26)
        edge = slope * np.maximum(y - depth, 0)
        out.append(
            strip(
                fit,
                f,
                'top',
                np.column_stack([sx * (edge - 0.004), y]),
                np.column_stack([sx * (edge + 0.024), y]),
                0.0042,
                4,
                0.88,
                0.010,
            )
        )
    out.append(collar(fit, 'top', f, keep, 0.008, 0.012, 0.0, 0.001, 50).tint([0.88] * 3))
    out += buttons(fit, f, 'accent2', [0.009] * 3, [depth - 0.02, depth - 0.07, fit.at(-0.13)], 0.0075, 0.005)
    out += pair(cuff_ring(fit, f, fit.arm - 0.030, 0.036, 0.004, 'top', 0.001)) + sleeve_end(
        fit, f, fit.arm - 0.020, 'top'
    )
    return out
