"""A small pack and a return that has something of everything, to make reports of."""

from datetime import date

from s11.model.dossier import Dossier
from s11.scoring.engine import score
from s11.scoring.scorecard import Scorecard
from tests.build import contribution, dossier, pack, register, returned

ON = date(2026, 11, 22)

Found = tuple[Dossier, Scorecard]
"""A return with its scorecard."""

PACK = """
    format: s11-pack/1
    id: test
    title: Section 11 audit
    board: {name: Thameshire Board, short: TB, kind: children}
    edition: "2026"
    legal_basis: [Children Act 2004 s.11]
    source: {title: Audit tool, publisher: Thameshire Board, published: 2015-07, url: "https://board.example/tool"}
    licence: MIT
    provenance: {responses: illustrative, ratings: published, rules: reconstructed, standards: published,
      criteria: illustrative, note: Made for tests.}
    responses:
      - {id: met, label: Met, means: It is in place, credit: 100}
      - {id: partly, label: Partly met, credit: 50}
      - {id: not_met, label: Not met, credit: 0}
      - {id: n_a, label: Not applicable, excluded: true, needs_reason: true}
    ratings:
      - {id: blue, label: Blue, tone: best, means: All of it, needs: {met: 100, evidenced: 100, best_practice: 1}}
      - {id: green, label: Green, tone: good, needs: {met: 100, evidenced: 75}}
      - {id: amber, label: Amber, tone: caution, needs: {met: 50}}
      - {id: red, label: Red, tone: bad, needs: {}}
    passing: green
    overall: {method: lowest}
    standards:
      - id: "1"
        title: Leadership
        criteria:
          - {id: "1.1", asks: A senior officer leads., essential: true, survey: q1}
          - {id: "1.2", asks: Managers report each year.}
          - {id: "1.3", asks: Members ask questions.}
          - {id: "1.4", asks: Money is set aside.}
      - id: "2"
        title: Training
        criteria:
          - {id: "2.1", asks: Starters are told., essential: true}
          - {id: "2.2", asks: Records are kept.}
      - id: "3"
        title: Vehicles
        criteria: [{id: "3.1", asks: Drivers are checked.}]
    questionnaire:
      - {id: q1, asks: I know who leads., answers: [yes, no], good: [yes]}
"""

RETURN = """
    status: final
    contacts:
      completed_by: {role: Coordinator, name: A Person, email: a.person@thameford.example, phone: 01632 960144}
      senior_lead: {role: Executive Director}
    directorates: [Housing, Leisure]
    answers:
      "1.1": {response: met, how_met: The director leads., how_do_you_know: Staff say so., evidence: [E01, E99]}
      "1.2": {response: met, evidence: [E02]}
      "1.3": {response: met, how_met: They ask., to_improve: Ask more.}
      "1.4": {response: partly}
      "3.1": {response: n_a, reason: No drivers.}
    judgements:
      "1":
        rating: green
        because: It is done.
        impact: Families are safer.
        best_practice: [{title: Rota, what: A rota.}]
    overall: {rating: amber, because: Two are low.}
    evidence:
      E01:
        title: Policy
        kind: policy
        where: https://thameford.example/policy
        dated: 2025-06-01
        review_by: 2026-06-01
      E02:
        title: Visits
        kind: outcome
        where: Drive S
        outcome: {what: families seen, count: 27, out_of: 41, period: 2025/26}
    actions:
      A01:
        for: ["1", "1.4"]
        arises_from: [audit, scrutiny]
        what: Set money aside.
        owner: Head of Finance
        raised: 2026-01-10
        due: 2026-09-30
        status: in progress
        measure: A budget line.
        evidence: [E02]
        updates: [{date: 2026-06-30, note: Asked, status: in progress}]
      A02: {what: Done already, owner: head of housing, due: 2026-03-01, status: complete, completed: 2026-02-01}
    survey: {questionnaire: test, asked: 60, replies: 29, results: {q1: {yes: 27, no: 2}}}
    peer_review:
      date: 2027-04-15
      responses: {"1.1": met}
      ratings: {"1": blue}
      overall: green
      best_practice: ["1"]
      comments: {"1": Good, "1.2": Thin, overall: Well done}
    must_be_seen_by: [Overview and Scrutiny Committee, Cabinet]
    scrutiny:
      - body: Overview and Scrutiny Committee
        date: 2026-11-10
        decision: endorsed with recommendations
        recommendations: [{text: Train members., response: agreed, comment: Yes., action: A01}]
    sign_off: {role: Chief Executive, date: 2026-11-18}
    submissions: [{board: TB, due: 2026-12-15}]
    accept: [{rule: S11-312, at: answers/1.2, because: Known, until: 2026-12-31}]
"""

HOUSING = """
    completed_by: {role: Housing Manager}
    answers:
      "1.3": {response: partly, how_met: Tenants ask., how_do_you_know: Minutes., evidence: [E01]}
      "2.1": {response: met, how_met: Told at once., evidence: [E01]}
    evidence: {E01: {title: Induction list}}
"""


def make(a_return: str = RETURN, a_pack: str = PACK, **changes: object) -> Found:
    """A return to the sample pack, with what the housing directorate wrote, and its scorecard."""
    found = dossier(pack(a_pack), returned(a_return, **changes), (contribution(HOUSING),))
    return found, score(found)


def alone(a_return: str = "", a_pack: str = PACK, **changes: object) -> Found:
    """A return to the sample pack that nobody contributed to."""
    found = dossier(pack(a_pack), returned(a_return, **changes))
    return found, score(found)


def shared(text: str, a_return: str = RETURN) -> Found:
    """A return to the sample pack that uses a register."""
    found = dossier(pack(PACK), returned(a_return), (), (register(text),))
    return found, score(found)
