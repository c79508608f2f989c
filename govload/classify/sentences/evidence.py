"""Which rules spoke about a sentence, and which of them were overruled."""

from govload.classify.sentences.demand import Demand
from govload.classify.sentences.parsed import Parsed
from govload.model import Evidence


def evidence_of(
    parsed: Parsed, chosen: Demand, demands: tuple[Demand, ...]
) -> tuple[Evidence, ...]:
    """Return the rules behind the chosen demand first, then those behind the others."""
    ordered = [chosen, *(demand for demand in demands if demand.cue != chosen.cue)]
    found = [evidence for demand in ordered for evidence in _spoken(parsed, demand)]
    return tuple(dict.fromkeys(found))


def _spoken(parsed: Parsed, demand: Demand) -> list[Evidence]:
    cue = parsed.words.quote(demand.cue.start, demand.cue.end)
    if demand.blocked:
        overruled = Evidence(rule=demand.cue.rule, cue=cue, blocked_by=demand.rule)
        blockers = dict.fromkeys((demand.rule, *demand.also))
        return [*(Evidence(rule=rule) for rule in blockers if rule), overruled]
    first = Evidence(rule=demand.rule, cue=cue if demand.rule == demand.cue.rule else "")
    return [first, *(Evidence(rule=rule) for rule in demand.also if rule)]
