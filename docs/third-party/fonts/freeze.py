"""Makes the fonts the window ships with: subset, tabular figures by default, figure space and punctuation space as wide as
a digit and a full stop, own family names (so that an installed copy of the original is never mixed in).

usage: freeze.py INTER_FOLDER JETBRAINS_MONO_FOLDER OUTPUT_FOLDER
"""
import sys
from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

UNICODES = (
    list(range(0x20, 0x7F)) + list(range(0xA0, 0x250)) + list(range(0x2B0, 0x400)) + list(range(0x400, 0x530))
    + list(range(0x1E00, 0x1F00)) + list(range(0x2000, 0x2070)) + list(range(0x2070, 0x20A0)) + list(range(0x20A0, 0x20C0))
    + list(range(0x2100, 0x2150)) + list(range(0x2190, 0x2200)) + list(range(0x2200, 0x2300)) + list(range(0x25A0, 0x2600))
    + [0x2318, 0x21E7, 0x2303, 0x2325, 0x2713, 0x2717]
)


def set_width(font, glyph, width, empty=False):
    """Draws the glyph again with another width (CFF keeps the width inside the outline)."""
    metrics = font["hmtx"].metrics
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    old = strings[glyph]
    pen = T2CharStringPen(width - old.private.nominalWidthX, None)
    if not empty:
        old.draw(pen)
    strings[glyph] = pen.getCharString(old.private, old.globalSubrs)
    metrics[glyph] = (width, 0 if empty else metrics[glyph][1])


def freeze(source, target, family, style, tabular):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"] if tabular else ["mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    if tabular:
        swap = {}
        gsub = font["GSUB"].table
        for record in gsub.FeatureList.FeatureRecord:
            if record.FeatureTag == "tnum":
                for index in record.Feature.LookupListIndex:
                    for table in gsub.LookupList.Lookup[index].SubTable:
                        table = getattr(table, "ExtSubTable", table)
                        swap.update(table.mapping)
        for table in font["cmap"].tables:
            for code, glyph in list(table.cmap.items()):
                if code in range(0x20, 0x7F) or code in (0x2212, 0x00B1):
                    table.cmap[code] = swap.get(glyph, glyph)
        # kerning between digits would undo the equal widths: the swapped glyphs have none, everything else keeps its own
        cmap = font.getBestCmap()
        metrics = font["hmtx"].metrics
        digit = metrics[cmap[ord("0")]][0]
        for figure in "123456789":  # the original's widths differ by the rounding of an interpolation: make them one
            assert abs(metrics[cmap[ord(figure)]][0] - digit) <= 20, "figures are not tabular"
            set_width(font, cmap[ord(figure)], digit)
        for code, like in ((0x2007, "0"), (0x2008, ".")):
            set_width(font, cmap[code], metrics[cmap[ord(like)]][0], empty=True)
    for record in list(font["name"].names):
        if record.nameID in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    full = family if style == "Regular" else family + " " + style
    for name_id, text in ((1, family), (2, style), (3, full + " frozen"), (4, full), (6, full.replace(" ", "-"))):
        font["name"].setName(text, name_id, 3, 1, 0x409)
        font["name"].setName(text, name_id, 1, 0, 0)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [full.replace(" ", "-")]
        cff.topDictIndex[0].FamilyName = family
        cff.topDictIndex[0].FullName = full
    os2 = font["OS/2"]
    bold = style == "Bold"
    os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    font.save(target)


inter, mono, out = sys.argv[1:]
freeze(inter + "/Inter-Regular.otf", out + "/MidasSans-Regular.otf", "Midas Sans", "Regular", True)
freeze(inter + "/Inter-SemiBold.otf", out + "/MidasSans-Bold.otf", "Midas Sans", "Bold", True)
freeze(mono + "/JetBrainsMono-Regular.ttf", out + "/MidasMono-Regular.ttf", "Midas Mono", "Regular", False)
