r"""RTF made for the tests, of invented people, in the way of the programs that write most of it.

A talk is given by its paragraphs, already in RTF; what stands before it is what each program writes there.
"""

from __future__ import annotations

WORD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch31505\stshfloch31506\deflang1033"
    "\r\n"
    r"{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    r"{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}"
    r"{\f37\fbidi \fswiss\fcharset204\fprq2 Calibri Cyr;}}"
    "\r\n"
    r"{\colortbl;\red0\green0\blue0;\red0\green0\blue255;}{\*\defchp \f31506 }{\*\defpap \ql \li0 }"
    r"{\stylesheet{\ql \li0\ri0\widctlpar \rtlch\fcs1 \af0 \ltrch\fcs0 \f0 \snext0 Normal;}"
    r"{\*\cs10 \additive Default Paragraph Font;}}{\*\listtable{\list\listid1{\listname ;}}}"
    r"{\*\rsidtbl \rsid1}{\info{\title Draft of an old talk}{\author Maud Okonjo}{\creatim\yr2031\mo3\dy12}}"
    r"{\*\xmlnstbl {\xmlns1 http://example.org/word}}\paperw12240\paperh15840{\*\pnseclvl1\pndec{\pntxta .}}"
    r"{\*\ftnsep \pard\plain \chftnsep \par }\sectd \linex0"
    r"{\header \pard\plain \qc {\rtlch\fcs1 \ltrch\fcs0 \insrsid1 Ministry of Lamps\par }}"
    r"{\footer \pard\plain {\insrsid1 Page }{\field{\*\fldinst {PAGE}}{\fldrslt {1}}}{\insrsid1 \par }}"
    "\r\n"
)
LIBREOFFICE = (
    r"{\rtf1\ansi\deff3\adeflang1025"
    "\n"
    r"{\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}{\f3\froman\fprq2\fcharset0 Liberation Serif;}}"
    "\n"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0\snext0\loch\f3\fs24 Default Paragraph Style;}}"
    r"{\*\generator LibreOffice/7.4.7.2$Linux_X86_64}{\info{\creatim\yr2031\mo3\dy12}}{\*\userprops}\deftab720"
    "\n"
    r"{\*\pgdsctbl{\pgdsc0\pgdscuse451 Default Page Style;}}\formshade\sectd\sbknone"
    "\n"
    r"{\*\ftnsep\chftnsep}\pgndec"
)
TEXTEDIT = (
    r"{\rtf1\ansi\ansicpg1252\cocoartf2761"
    "\n"
    r"\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\fswiss\fcharset0 Helvetica-Bold;\f1\fswiss\fcharset0 Helvetica;}"
    "\n"
    r"{\colortbl;\red255\green255\blue255;}{\*\expandedcolortbl;;}\paperw11900\paperh16840\margl1440\vieww11520"
    "\n"
    r"\pard\tx720\pardirnatural\partightenfactor0"
    "\n\n"
)


def word(*paragraphs: str) -> bytes:
    r"""Write as Word does: each paragraph begins with its make and ends with ``\par``."""
    begin = r"\pard\plain \ltrpar\ql \li0\widctlpar\rin0 \rtlch\fcs1 \af0 \ltrch\fcs0 \f0\fs24 "
    return (WORD + "\r\n".join(begin + each + r"{\insrsid1 \par }" for each in paragraphs) + "}\x00").encode("cp1252")


def libreoffice(*paragraphs: str) -> bytes:
    r"""Write as LibreOffice does: each run in a group, on a line of its own."""
    begin = "\\pard\\plain \\s0\\ql\\ltrpar"
    return (LIBREOFFICE + "\n\\par ".join(f"{begin}{{\\loch\n{each}}}" for each in paragraphs) + "\n\\par }").encode(
        "ascii"
    )


def textedit(*paragraphs: str) -> bytes:
    r"""Write as TextEdit does: a backslash at the end of a line ends a paragraph."""
    return (TEXTEDIT + "\\\n".join(paragraphs) + "}").encode("ascii")


def plain(body: str, fonts: str = "") -> bytes:
    """Write the least that is RTF."""
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0" + (r"{\fonttbl" + fonts + "}" if fonts else "") + "\n" + body + "}"
    ).encode("latin-1")
