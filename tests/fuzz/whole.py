"""Whole returns: a return with directorates' contributions, shared registers and a pack that nobody has seen."""

from typing import Any

from s11.model.pack import Pack
from s11.model.registers import Register
from s11.model.returns import Contribution, Return
from tests.fuzz.dice import Dice
from tests.fuzz.files import BEFORE, PACK, RETURN, Files
from tests.fuzz.shapes import document
from tests.fuzz.writing import written

CONTRIBUTIONS = ("housing.yaml", "leisure.yaml", "adults.yaml")
REGISTERS = ("register.yaml", "register-2.yaml")


def one_document(dice: Dice) -> Files:
    """A return, a contribution or a register by itself."""
    which = dice.below(10)
    if which < 7:
        return {RETURN: written(a_return(dice), dice)}
    if which < 9:
        return {CONTRIBUTIONS[0]: written(document(Contribution, dice), dice)}
    return {REGISTERS[0]: written(document(Register, dice), dice)}


def one_pack(dice: Dice) -> dict[str, bytes]:
    """A pack by itself."""
    return {PACK: written(document(Pack, dice), dice)}


def whole(dice: Dice) -> Files:
    """Every file that a return can have, some of them missing, some named twice."""
    given = CONTRIBUTIONS[: dice.below(4)]
    shared = REGISTERS[: dice.below(3)]
    returned = a_return(dice) | {"pack": "test", "contributions": [*given], "uses": [*shared]}
    if dice.one_in(20):
        odd = dice.pick(("nowhere.yaml", RETURN, "housing.yaml", "", "x/../housing.yaml", PACK))
        returned[dice.pick(("contributions", "uses"))].append(odd)
    files = {}
    if dice.one_in(3):
        returned["previous"] = BEFORE
        earlier = {"period": {"from": "2023-04-01", "to": "2024-03-31"}} if dice.one_in(2) else {}
        files[BEFORE] = written(a_return(dice) | {"pack": "test"} | earlier, dice)
    files[RETURN] = written(returned, dice)
    files |= {name: written(document(Contribution, dice), dice) for name in given}
    files |= {name: written(document(Register, dice), dice) for name in shared}
    return files | (one_pack(dice) if dice.one_in(2) else {})


def a_return(dice: Dice) -> dict[str, Any]:
    made = document(Return, dice)
    return {key: value for key, value in made.items() if key not in {"contributions", "uses"} or dice.one_in(20)}
