"""Whether an action only tells the ministry something (reporting) or does something (activity)."""

from govload.classify.sentences.actions import Action
from govload.classify.sentences.grammar import ADVERBS, DETERMINERS
from govload.classify.sentences.parsed import Parsed
from govload.classify.sentences.phrasebook import Mark
from govload.classify.sentences.subjects import Subject
from govload.classify.sentences.who import Who

_IN = frozenset({"i", "på", "til", "under", "ved", "med"})
_GIVING = frozenset({"gi", "gir", "gis", "gje", "gjev", "gjevast"})
_TO_MINISTRY_ONLY = frozenset({"ta", "tas", "takast", "tar", "tek"})
_EVENTS = (
    "avvik",
    "hendelse",
    "hending",
    "uønske",
    "alvorlig",
    "alvorleg",
    "vesentlig",
    "vesentleg",
    "brudd",
    "brot",
    "svikt",
)
_MINISTRY = ("ministry", "ministry-owner")
_ABOUT = frozenset({"om", "fra", "frå", "dersom", "hvis", "viss", "når"})
_BEFORE_ACCOUNT = frozenset({"om", "kort", "samlet"})
_ADJECTIVES = ("ig", "eg", "iv", "et", "lagt", "a", "skriftlig")
_HEARING = ("høring", "høyring")
_NEAR = 5
_CHANNEL_REACH = 8


def tells(parsed: Parsed, action: Action, subject: Subject) -> tuple[Mark, ...]:
    """Return the marks by which the whole action is telling; none where any part of it does."""
    marks = [_telling(parsed, head, action, subject) for head in action.heads]
    told = tuple(mark for mark in marks if mark is not None)
    if not told or len(told) < len(marks):
        return ()
    verbs = (parsed.marks.at(head, "tell", "send") for head in action.heads)
    return (*told, *(verb for verb in verbs if verb is not None))


def _telling(parsed: Parsed, head: int, action: Action, subject: Subject) -> Mark | None:
    marks = parsed.marks
    if report := marks.at(head, "report"):
        others = marks.inside(report.start, report.end, "other", "agency")
        return None if others or _to_others(parsed, report, action) else report
    if notify := marks.at(head, "notify"):
        return _notice(parsed, notify, action, subject)
    if send := marks.at(head, "send"):
        return _sending(parsed, send, action, subject)
    if marks.at(head, "tell") and not _proposed(parsed, head):
        return _own_channel(parsed, head, action) or _account(parsed, head, action)
    return None


def _own_channel(parsed: Parsed, head: int, action: Action) -> Mark | None:
    """«vurdere behovet og rapportere i årsrapporten»: the channel goes with the verb before it."""
    found = channel(parsed, action)
    later = any(head < other < found.start for other in action.heads) if found else False
    return None if later else found


def proposal(parsed: Parsed, action: Action) -> Mark | None:
    """Return the new work a telling verb brings: «legge fram forslag på etatsstyringsmøtet»."""
    for head in action.heads:
        if parsed.marks.at(head, "tell"):
            return _proposed(parsed, head)
    return None


def _proposed(parsed: Parsed, head: int) -> Mark | None:
    return parsed.marks.inside(head + 1, head + 1 + _NEAR, "proposal")


def accounts(parsed: Parsed, action: Action) -> bool:
    """Tell whether every verb accounts for something done («kunne dokumentere hvilke tiltak»)."""
    heads = [parsed.marks.at(head, "tell", "report") for head in action.heads]
    return bool(heads) and all(heads)


def channel(parsed: Parsed, action: Action) -> Mark | None:
    """Return where the telling takes place: «i årsrapporten», «på etatsstyringsmøtet»."""
    for mark in parsed.marks.of("channel"):
        near = range(max(0, mark.start - _CHANNEL_REACH), mark.start)
        if mark.end <= action.end and any(parsed.lower(index) in _IN for index in near):
            return mark
    return None


def _notice(parsed: Parsed, notify: Mark, action: Action, subject: Subject) -> Mark | None:
    """A notice is reporting where the ministry gets it, or where nobody is named."""
    if parsed.lower(notify.start) in _TO_MINISTRY_ONLY and _before_acting(parsed, notify):
        return None
    if _ministry_near(parsed, action) or subject.who is Who.MINISTRY:
        return notify
    if _to_others(parsed, notify, action) or parsed.lower(notify.start).startswith("informere"):
        return None
    if parsed.lower(notify.start) in _TO_MINISTRY_ONLY:
        return None
    return notify if action.passive or _is_event(parsed, notify) else None


def _before_acting(parsed: Parsed, notify: Mark) -> bool:
    """«tas opp med departementet før endringer gjennomføres» asks first, and then acts."""
    for index in range(notify.end, len(parsed.words)):
        if parsed.lower(index) == "før":
            following = parsed.lower(index + 1)
            return not following[:1].isdigit() and "møte" not in following
    return False


def _is_event(parsed: Parsed, notify: Mark) -> bool:
    """«varsle om avvik», «melde fra om brudd»: what is told, not whom something is done to."""
    after = parsed.lower(parsed.skip(notify.end, ADVERBS, DETERMINERS))
    return after in _ABOUT or after.startswith(_EVENTS)


def _sending(parsed: Parsed, send: Mark, action: Action, subject: Subject) -> Mark | None:
    """Sending is reporting where what is sent is an account, or something already demanded."""
    account = parsed.marks.inside(send.end, action.end, "account", "sendable")
    if account and not _joined_to_other(parsed, account, send):
        return None if goes_to_others(parsed, send, action) else account
    known = subject.phrase.definite or subject.who in (Who.PRODUCT, Who.ANAPHOR)
    sent = parsed.marks.inside(subject.phrase.start, subject.phrase.end, "account", "product")
    to_ministry = _ministry_near(parsed, action)
    if action.passive and (sent or (known and to_ministry)) and not _to_the_public(parsed, send):
        return send
    return None


def goes_to_others(parsed: Parsed, send: Mark, action: Action) -> bool:
    """Tell what is sent to somebody else: «oversende saker til politiet»."""
    if _ministry_near(parsed, action):
        return False
    others = parsed.marks.of("other", "agency-service", "agency-like")
    return any(
        send.end <= other.start < action.end and parsed.lower(other.start - 1) == "til"
        for other in others
    )


def _to_the_public(parsed: Parsed, send: Mark) -> bool:
    """«Forslaget skal sendes på høring» asks others, and tells the ministry nothing."""
    return parsed.lower(send.end) == "på" and parsed.lower(send.end + 1).startswith(_HEARING)


def _joined_to_other(parsed: Parsed, account: Mark, send: Mark) -> bool:
    """«forslag til … med rapport» sends a proposal: the account must be the first thing sent."""
    return account.start - send.end > _NEAR


def _account(parsed: Parsed, head: int, action: Action) -> Mark | None:
    """«gi en redegjørelse», «gi tilbakemelding», «gi status»."""
    if parsed.lower(head) not in _GIVING:
        return None
    known = ("account", "sendable") if _ministry_near(parsed, action) else ("account",)
    return parsed.marks.inside(head + 1, min(action.end, head + _NEAR), *known)


def _ministry_near(parsed: Parsed, action: Action) -> bool:
    return parsed.marks.inside(action.start, action.end, *_MINISTRY) is not None


def _to_others(parsed: Parsed, mark: Mark, action: Action) -> bool:
    """Tell whether somebody else than the ministry is told, right after the verb or by "til"."""
    if _ministry_near(parsed, action):
        return False
    if _to_a_name(parsed, mark, action):
        return True
    for other in parsed.marks.of("other", "agency-like", "agency"):
        near = mark.end <= other.start < min(action.end, mark.end + _NEAR)
        direct = other.start - mark.end <= 1 or parsed.lower(other.start - 1) in ("til", "overfor")
        if near and direct:
            return True
    return False


def accounts_for(parsed: Parsed, action: Action) -> Mark | None:
    """Return the account that is asked for by name: «ber om en redegjørelse for …»."""
    first = parsed.skip(action.start, ADVERBS, DETERMINERS, _BEFORE_ACCOUNT)
    if account := parsed.marks.at(first, "account"):
        return account
    is_adjective = parsed.lower(first).endswith(_ADJECTIVES)
    return parsed.marks.at(first + 1, "account") if is_adjective else None


def _to_a_name(parsed: Parsed, mark: Mark, action: Action) -> bool:
    """«meldes til HelseCERT», «meldes til selskapet», «varsles HelseCERT»."""
    to = parsed.skip(mark.end, ADVERBS)
    named = parsed.words.shown[to : to + 2]
    if not named or to >= action.end:
        return False
    if parsed.lower(to) != "til":
        return named[0][0].isupper()
    return len(named) > 1 and (named[1][0].isupper() or named[1].endswith(("et", "en")))
