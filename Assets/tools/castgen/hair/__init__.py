# What grows on, covers or decorates the head, in head-local metres.
from hair.accessories import earrings, glasses
from hair.beard import beard
from hair.full import curly, long_wavy, updo
from hair.hijab import hijab
from hair.short import crop, textured


STYLES = dict(crop=crop, textured=textured, long_wavy=long_wavy, bun=updo, ponytail=updo, curly=curly)


def build(c, d):
    face, o = c['head'], c['hair']
    parts = []
    if o['style'] == 'hijab':
        parts += hijab(face, d['s'], (d['shoulder_y'] - d['eye']) / d['s'])
    elif o['style'] != 'bald':
        parts += STYLES[o['style']](face, o)
    if o.get('beard'):
        parts += beard(face, o)
    if o.get('earrings'):
        parts += earrings(face)
    if c.get('glasses'):
        parts += glasses(face, c['glasses'])
    return parts
