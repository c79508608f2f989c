"""What a modal verb binds: who must act, and whether that makes an item."""

from govload.classify.contract import SentenceContext
from govload.classify.lexicon import word_list
from govload.classify.sentences.actions import Action
from govload.classify.sentences.demand import Demand, blocked
from govload.classify.sentences.details import detail_of
from govload.classify.sentences.nouns import PART_RULE
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Subject
from govload.classify.sentences.telling import accounts, proposal, tells
from govload.classify.sentences.who import Who
from govload.model import Kind

_STANDING = word_list("grammar", "standing_verbs")
_DESCRIBING = word_list("grammar", "describing_verbs")
_OWN_STATES = word_list("grammar", "own_state_verbs")
_AHEAD = frozenset({"foran", "føre"})
_OF_ACTS = ("ingen", "inga", "elsen")
_GOES_ON = frozenset({"fortsette", "fortsetje"})
_HOLDS, _ON = frozenset({"halde", "holde"}), frozenset({"fram", "frem"})
_PARTS = frozenset({"del", "tema"})
# Bodies act; «tilsynene skal være risikobaserte» speaks of inspections.
_INSPECTIONS = frozenset({"tilsynene", "tilsyna"})
_BEING = frozenset({"være", "vere"})
_PASSIVE = "clause.done-to"
_THING = "clause.thing"


def bind(
    parsed: Parsed, cue: Mark, subject: Subject, action: Action, context: SentenceContext
) -> Demand:
    """Decide what a clause with a duty amounts to, by who its subject is."""
    match subject.who:
        case Who.AGENCY:
            return _agency(parsed, cue, subject, action)
        case Who.MINISTRY | Who.OTHER:
            return _others(parsed, cue, subject, action)
        case Who.EXPLETIVE | Who.NOBODY:
            return _without_subject(parsed, cue, subject, action)
        case Who.MEASURE:
            return _measure(parsed, cue, subject, action, context)
        case _:
            return _thing(parsed, cue, subject, action, context)


def _agency(parsed: Parsed, cue: Mark, subject: Subject, action: Action) -> Demand:
    if action.passive and subject.phrase.rule == PART_RULE and not _other_doer(parsed, action):
        why = "the agency must do it to its own people"
        return item(parsed, cue, subject, action, why=why, also=(_PASSIVE,))
    if action.passive and not _acts_too(parsed, action):
        return blocked(cue, _PASSIVE, "something is done to the agency, not by it", loose=True)
    return item(parsed, cue, subject, action, why="the agency is the one who must act")


def _acts_too(parsed: Parsed, action: Action) -> bool:
    """«skal bli bedre», «skal være oppdatert»: a state of the agency itself is for it to reach."""
    head = parsed.lower(action.heads[0])
    return head in (
        "være",
        "vere",
        "bli",
        "verte",
        "er",
        "synes",
        "lykkes",
        "lykkast",
        "møtes",
        "trivast",
    )


def _others(parsed: Parsed, cue: Mark, subject: Subject, action: Action) -> Demand:
    gets = _gets(parsed, action) if subject.who is Who.MINISTRY else None
    if action.passive and not (gets or action.state or _other_doer(parsed, action)):
        return item(
            parsed, cue, subject, action, why="the agency must do it to them", also=(_PASSIVE,)
        )
    if subject.who is Who.OTHER and _agency_named(parsed, subject) and _is_served(parsed, action):
        why = "what those the agency serves shall get is for it to give"
        return item(parsed, cue, subject, action, why=why, also=("actor.users-served",))
    if subject.phrase.head in _INSPECTIONS and _is_to_be(parsed, action):
        return item(parsed, cue, subject, action, why="the agency's own work must be so")
    if gets:
        return Demand(
            kind=Kind.REPORTING, cue=cue, rule=gets.rule, also=(cue.rule,), subject=subject,
            action=action, reason="what the ministry shall get is for the agency to send",
        )  # fmt: skip
    name = "the ministry" if subject.who is Who.MINISTRY else "somebody else"
    return blocked(cue, subject.phrase.rule, f"{name} is the one who must act")


def _is_to_be(parsed: Parsed, action: Action) -> bool:
    return bool(action.heads) and parsed.lower(action.heads[0]) in _BEING


def _gets(parsed: Parsed, action: Action) -> Mark | None:
    return parsed.marks.at(action.heads[0], "receives") if action.heads else None


def _agency_named(parsed: Parsed, subject: Subject) -> bool:
    behind = parsed.marks.of("agency", "agency-owner") or parsed.names
    return subject.phrase.of_agency or bool(behind)


def _is_served(parsed: Parsed, action: Action) -> bool:
    return bool(action.heads) and parsed.marks.at(action.heads[0], "served") is not None


def _without_subject(parsed: Parsed, cue: Mark, subject: Subject, action: Action) -> Demand:
    stands = bool(action.heads) and parsed.lower(action.heads[0]) in _STANDING
    if action.passive or (stands and subject.who is Who.EXPLETIVE and not _observes(parsed, cue)):
        return _passive(parsed, cue, subject, action)
    if subject.who is Who.EXPLETIVE and _takes_up_agency(parsed, subject, action):
        return item(parsed, cue, subject, action, why="«det» is the agency, who must act")
    return blocked(cue, _THING, "nobody is named who must act", loose=True)


def _observes(parsed: Parsed, cue: Mark) -> bool:
    """«må det foreligge» tells what is needed in general; «skal det foreligge» asks for it."""
    return parsed.lower(cue.start) == "må"


def _takes_up_agency(parsed: Parsed, subject: Subject, action: Action) -> bool:
    """«Når direktoratet foreslår endringer, skal det legge ved …»."""
    before = parsed.marks.inside(0, subject.phrase.start, "agency") or any(
        name.end <= subject.phrase.start for name in parsed.names
    )
    return bool(before) and bool(action.heads)


def _measure(
    parsed: Parsed, cue: Mark, subject: Subject, action: Action, context: SentenceContext
) -> Demand:
    if limit := parsed.pattern("limit", cue.end, action.end):
        return Demand(
            kind=Kind.KPI, cue=cue, rule=subject.phrase.rule, subject=subject, action=action,
            also=(limit,), reason="a measure with a limit is a result requirement of its own",
        )  # fmt: skip
    return _thing(parsed, cue, subject, action, context)


def _thing(
    parsed: Parsed, cue: Mark, subject: Subject, action: Action, context: SentenceContext
) -> Demand:
    if manner := detail_of(parsed, subject.phrase, action, context):
        return Demand(
            kind=None, cue=cue, rule=manner.rule, subject=subject, action=action, blocked=True,
            also=(subject.phrase.rule,), detail=True, loose=True,
            reason="it only dates or describes the item before",
        )  # fmt: skip
    if action.passive:
        return _passive(parsed, cue, subject, action)
    if _is_kept_going(parsed, subject, action):
        return item(parsed, cue, subject, action, why="the agency must see to it", also=(_THING,))
    if subject.who is Who.WORK and not _happens(parsed, action):
        return item(parsed, cue, subject, action, why="the agency's own work must be so")
    return blocked(cue, _THING, "a thing is the subject, not the agency or its work", loose=True)


def _is_kept_going(parsed: Parsed, subject: Subject, action: Action) -> bool:
    """«Hastesakene må gå foran», «Styrkingen av … skal fortsette»: nothing does so by itself."""
    if not action.heads:
        return False
    verb, particle = parsed.lower(action.heads[0]), parsed.lower(action.heads[0] + 1)
    if particle in _AHEAD:
        return verb == "gå"
    is_act = subject.phrase.head.endswith(_OF_ACTS)
    return is_act and (verb in _GOES_ON or (verb in _HOLDS and particle in _ON))


def _happens(parsed: Parsed, action: Action) -> bool:
    if not action.heads:
        return True
    head = action.heads[0]
    part = not _PARTS.isdisjoint(parsed.words.lower[head + 1 : head + 4])
    return parsed.lower(head) in _DESCRIBING or (parsed.lower(head) in _STANDING and part)


def _passive(parsed: Parsed, cue: Mark, subject: Subject, action: Action) -> Demand:
    if _other_doer(parsed, action):
        return blocked(cue, "modifier.named-doer", "another is named as the one who does it")
    why = "it must be done, and the agency is the evident doer"
    return item(parsed, cue, subject, action, why=why, also=(_PASSIVE,))


def _other_doer(parsed: Parsed, action: Action) -> bool:
    """«skal vedtas av kommunene»."""
    if not action.heads or action.state:
        return False
    doers = parsed.marks.of("other", "ministry")
    last = action.heads[-1]
    return any(
        parsed.lower(doer.start - 1) == "av" and 0 < doer.start - 1 - last <= 3 for doer in doers
    )


def item(
    parsed: Parsed,
    cue: Mark,
    subject: Subject,
    action: Action,
    *,
    why: str,
    also: tuple[str, ...] = (),
) -> Demand:
    """Return the demand as reporting where its whole action tells, else as an activity."""
    rules = tuple(dict.fromkeys((*_actor_rules(subject), *also)))
    if telling := tells(parsed, action, subject):
        first, *others = (mark.rule for mark in telling)
        return Demand(
            kind=Kind.REPORTING, cue=cue, rule=first, also=(cue.rule, *others, *rules),
            subject=subject, action=action,
            reason=f"{why}, and the whole demand is to tell or send in",
        )  # fmt: skip
    proposed = proposal(parsed, action)
    rules = (*rules, proposed.rule) if proposed else rules
    return Demand(
        kind=Kind.ACTIVITY, cue=cue, rule=cue.rule, also=rules, subject=subject, action=action,
        reason=why, accounts=accounts(parsed, action),
    )  # fmt: skip


def _actor_rules(subject: Subject) -> tuple[str, ...]:
    """Return the rules that knew the actor; a product that is acted upon is no actor."""
    if subject.who in (Who.PRODUCT, Who.ANAPHOR, Who.EXPLETIVE):
        return ()
    return tuple(rule for rule in (subject.phrase.rule, subject.phrase.owner_rule) if rule)
