# What encloses a room: floor, walls with windows, ceiling, skirting, ceiling lights, door.
import numpy as np
from shapes import box, cylinder, panel

DAYLIGHT_TOP, DAYLIGHT_LOW = np.array([0.70, 0.82, 0.95]), np.array([0.97, 0.96, 0.92])
HILLS = (np.array([0.62, 0.71, 0.66]), np.array([0.49, 0.60, 0.52]))


class Shell:
    """A box-shaped room: x0..x1, z0 (behind the colleagues)..z1 (behind the learner), 0..height."""

    def __init__(self, x0, x1, z0, z1, height):
        self.x0, self.x1, self.z0, self.z1, self.height = x0, x1, z0, z1, height
        self.width, self.depth = x1 - x0, z1 - z0
        self.middle = ((x0 + x1) / 2, (z0 + z1) / 2)

    def floor_and_ceiling(self, floor):
        x, z = self.middle
        return [
            panel(self.width, self.depth, (x, 0, z), floor, 0.16, 'y'),
            panel(self.width, self.depth, (x, self.height, z), 'ceiling', 0.3, '-y'),
        ]

    def back_wall(self, material):
        return self.wall_z(self.z0, 'z', material)

    def front_wall(self, material='wall'):
        return self.wall_z(self.z1, '-z', material)

    def wall_z(self, z, facing_to, material):
        sign = 1 if facing_to == 'z' else -1
        wall = panel(self.width, self.height, (self.middle[0], self.height / 2, z), material, 0.2, facing_to)
        return [wall, box((self.width, 0.08, 0.014), (self.middle[0], 0.04, z + sign * 0.007), 'white', 0.003, 0.4)]

    def side_wall(self, right, material='wall'):
        x, sign, facing_to = (self.x1, -1, '-x') if right else (self.x0, 1, 'x')
        wall = panel(self.depth, self.height, (x, self.height / 2, self.middle[1]), material, 0.2, facing_to)
        return [wall, box((0.014, 0.08, self.depth), (x + sign * 0.007, 0.04, self.middle[1]), 'white', 0.003, 0.4)]

    def window_wall(self, sill=0.62, head=2.35, panes=4):
        """Left wall with a band of windows over its whole length, and the view behind it."""
        x, z, d = self.x0, self.middle[1], self.depth
        solids = [
            panel(d, sill, (x, sill / 2, z), 'wall', 0.16, 'x'),
            panel(d, self.height - head, (x, (self.height + head) / 2, z), 'wall', 0.16, 'x'),
            box((0.22, 0.03, d), (x + 0.07, sill + 0.015, z), 'white', 0.006, 0.3),
            box((0.14, 0.03, d), (x - 0.07, head - 0.015, z), 'white', 0.004, 0.4),
            box((0.014, 0.08, d), (x + 0.007, 0.04, z), 'white', 0.003, 0.4),
        ]
        for i in range(panes + 1):
            at = self.z0 + 0.03 + i * (d - 0.06) / panes
            solids.append(box((0.09, head - sill, 0.06), (x - 0.03, (head + sill) / 2, at), 'white', 0.006, 0.3))
        return solids + [self.view(x - 0.16, sill - 0.1, head + 0.1)]

    def view(self, x, low, high):
        """Sky over two lines of soft hills, as light and as what is seen."""

        def colour(u, v):
            out = DAYLIGHT_LOW + (DAYLIGHT_TOP - DAYLIGHT_LOW) * np.clip(v * 1.2 - 0.1, 0, 1)[:, None]
            for base, wave, hill in ((0.40, 9.0, HILLS[0]), (0.27, 15.0, HILLS[1])):
                line = base + 0.045 * np.sin(u * wave) + 0.03 * np.sin(u * wave * 2.3 + 1)
                share = np.clip((line - v) / 0.02 + 0.5, 0, 1)[:, None]
                out = out * (1 - share) + hill * share
            return out

        return panel(self.depth + 0.4, high - low, (x, (low + high) / 2, self.middle[1]), 'sky', 0.075, 'x', colour)

    def ceiling_lights(self, places, size=(1.1, 0.24)):
        solids = []
        for x, z in places:
            solids.append(box((size[0] + 0.04, 0.03, size[1] + 0.04), (x, self.height - 0.016, z), 'white', 0.004))
            solids.append(panel(*size, (x, self.height - 0.033, z), 'lamp', 0.3, '-y', warm))
        return solids

    def door_right(self, z):
        """Door in the right wall."""
        x = self.x1
        solids = [
            box((0.05, 2.10, 1.00), (x - 0.02, 1.05, z), 'white', 0.008, 0.3),
            box((0.05, 2.02, 0.88), (x - 0.035, 1.01, z), 'oak', 0.005, 0.2),
            box((0.02, 0.02, 0.13), (x - 0.085, 1.02, z + 0.33), 'metal', 0.006),
        ]
        return solids + [cylinder(0.026, 0.012, (0, 0, 0), 'metal').turned(roll=90).moved(x - 0.06, 1.02, z + 0.38)]


def warm(u, v):
    """The colour a lamp is seen in."""
    return np.tile([1.0, 0.97, 0.91], (len(u), 1))
