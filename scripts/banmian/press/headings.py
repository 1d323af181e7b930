"""What headlines say of themselves: ``——访济宁市新一代信息技术…`` is a deck, ``于永生陈成华陪同`` says who was there."""

import re

from ..chars import HAN
from .words import alternation

DECK_RE = re.compile(r"^(?:——|――|--|—|―|－－)")
ATTENDANCE_RE = re.compile(f"(?:{alternation('attendance')})$")
# Nothing but a place or an office: ``济宁经开区财政局``; ``创建文明城市`` is none.
OFFICE_RE = re.compile(f"^[{HAN}]{{2,12}}(?:{alternation('offices')})$|^[{HAN}]{{2,8}}(?:{alternation('places')})$")
