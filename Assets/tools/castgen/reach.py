# Solves arms and legs: from wrist targets to bone rotations on the reference skeleton.
import numpy as np
from fields import vec
from quaternions import axis_quat, conj, euler, from_frames, mul, rotate, rounded
from skeleton import ARM_ANGLE, ARM_DIR, PARENT


class Solver:
    """Global to local rotations on a reference skeleton."""

    def __init__(self, joints, seat):
        self.rest, self.q, self.seat = joints, {}, seat

    def turn(self, bone, x=0, y=0, z=0):
        self.q[bone] = euler(x, y, z)

    def world(self, bone):
        """Global rotation and position of a joint."""
        p = PARENT[bone]
        if p is None:
            return np.array([0, 0, 0, 1.0]), self.rest[bone]
        pq, pp = self.world(p)
        rel = self.rest[bone] - self.rest[p]
        if bone == 'hips' and self.seat:
            rel = vec(rel[0], self.seat, rel[2])
        return mul(pq, self.q.get(bone, np.array([0, 0, 0, 1.0]))), pp + rotate(pq, rel)

    def arm(self, wrist, elbow_hint, fingers, back, curl=12, thumb=8, side='.L', lift=-6):
        """Reach for a wrist position; fingers and back of the hand are directions. Given as for the left side."""
        flip = vec(1 if side == '.L' else -1, 1, 1)
        wrist, hint, fingers, back = (vec(*a) * flip for a in (wrist, elbow_hint, fingers, back))
        d0 = ARM_DIR * flip
        back0 = vec(np.sin(ARM_ANGLE), np.cos(ARM_ANGLE), 0) * flip
        self.turn('shoulder' + side, z=lift * flip[0])
        pq, sh = self.world('upper_arm' + side)
        a = np.linalg.norm(self.rest['forearm' + side] - self.rest['upper_arm' + side])
        b = np.linalg.norm(self.rest['hand' + side] - self.rest['forearm' + side])
        to = wrist - sh
        dist = min(np.linalg.norm(to), (a + b) * 0.998)
        u = to / np.linalg.norm(to)
        out = hint - u * (hint @ u)
        out /= np.linalg.norm(out)
        cos = np.clip((a * a + dist * dist - b * b) / (2 * a * dist), -1, 1)
        elbow = u * a * cos + out * a * np.sqrt(1 - cos * cos)
        up, fo = elbow / a, (u * dist - elbow) / b
        hinge = np.cross(up, fo) * flip[0]
        gu = from_frames(d0, -back0, up, hinge)
        gf = from_frames(d0, -back0, fo, hinge)
        gh = from_frames(d0, back0, fingers, back)
        rel = mul(conj(gf), gh)
        twist = np.append(d0 * (rel[:3] @ d0), rel[3])
        twist /= np.linalg.norm(twist)
        if twist[3] < 0:
            twist = -twist
        half = mul(np.array([0, 0, 0, 1.0]), twist) + [0, 0, 0, 1.0]
        gf = mul(gf, half / np.linalg.norm(half))
        base, _ = self.world('shoulder' + side)
        self.q['upper_arm' + side] = mul(conj(base), gu)
        self.q['forearm' + side] = mul(conj(gu), gf)
        self.q['hand' + side] = mul(conj(gf), gh)
        self.fingers(curl, thumb, side)

    def fingers(self, curl, thumb, side):
        s = -1 if side == '.L' else 1
        for n, k in (('index', 0.8), ('fingers', 1.0)):
            self.turn(n + '_1' + side, z=s * curl * k)
            self.turn(n + '_2' + side, z=s * curl * 1.25 * k)
        self.q['thumb_1' + side] = axis_quat(ARM_DIR * [-s, 1, 1], -s * thumb * 0.6)
        self.turn('thumb_2' + side, z=s * thumb)

    def index(self, curl, side):
        """Stretch the index finger out of the curled hand."""
        s = -1 if side == '.L' else 1
        self.turn('index_1' + side, z=s * curl * 0.8)
        self.turn('index_2' + side, z=s * curl)

    def legs(self, knee=84):
        for s, k in (('.L', 1), ('.R', -1)):
            self.q['thigh' + s] = mul(axis_quat((0, 1, 0), 6 * k), axis_quat((1, 0, 0), -knee))
            self.turn('shin' + s, x=knee - 2)
            self.turn('foot' + s, x=2)

    def offsets(self):
        out = {b: {'r': rounded(q)} for b, q in self.q.items()}
        if self.seat:
            out['hips'] = dict(out.get('hips', {}), seated=True)
        return out


def both(s, wrist, hint, fingers, back, **kw):
    s.arm(wrist, hint, fingers, back, side='.L', **kw)
    s.arm(wrist, hint, fingers, back, side='.R', **kw)


def spine(s, lean, head=0, side=0):
    s.turn('spine', x=lean * 0.55)
    s.turn('chest', x=lean * 0.45, y=side)
    s.turn('neck', x=-lean * 0.4 + head * 0.4)
    s.turn('head', x=-lean * 0.4 + head * 0.6, y=-side * 0.8)
