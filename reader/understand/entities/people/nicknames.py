"""Short forms of given names, each with the long one; folded."""

from __future__ import annotations

from typing import Final

NICKNAMES: Final = dict(
    pair.split("=")
    for pair in (
        "joe=joseph bill=william will=william bob=robert rob=robert jim=james jimmy=james tom=thomas mike=michael"
        " dave=david tony=antony anthony=antony chris=christopher dan=daniel sam=samuel ben=benjamin"
        " ed=edward ted=edward"
        " nick=nicholas steve=stephen steven=stephen dick=richard rick=richard liz=elizabeth kate=katherine sue=susan"
        " jeff=jeffrey greg=gregory matt=matthew andy=andrew ron=ronald don=donald ken=kenneth pete=peter pat=patrick"
        " al=albert bernie=bernard alex=alexander tim=timothy josh=joshua jon=jonathan larry=lawrence jack=john"
        " vova=vladimir jerry=gerald charlie=charles chuck=charles fred=frederick hank=henry"
        " harry=henry jake=jacob jenny=jennifer maggie=margaret meg=margaret peggy=margaret phil=philip"
        " ray=raymond sandy=alexander terry=terence vince=vincent walt=walter".split()
    )
)
