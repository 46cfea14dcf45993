"""An import from its beginning to its end, in batches that can be taken up again."""

from collections import Counter
from collections.abc import Iterator

from portal.plugin_core import changed

from ..affected import services_showing
from ..models import Service
from .entities import ENTITIES, STAGES, Stage
from .findings import Finding
from .mapping import Origin
from .missing import hide_missing, not_yet_missing
from .package import Package
from .parents import link
from .settling import settle
from .spool import Kept, Spool
from .taking_in import TakenIn, take_in
from .work import Import, Report, Settled, Steps

ROWS = 200
"""Records of a batch, each with its parts; well within a second."""

PARTS = 3000
"""Of all records of a batch together; one record may have more."""

MANY_ROWS = 1000
FINDINGS = 1000


class Importer:
    """Reads a package and brings the directory to what it says.

    ``is_trial`` says what would be written, and writes only the report. Raises
    ``PackageRefused`` before anything is written where the package is of no use.
    """

    def __init__(
        self,
        package: Package,
        *,
        source: str,
        language: str,
        steps: Steps,
        report: Report,
        is_trial: bool = False,
    ) -> None:
        self.package = package
        self.source = source
        self.language = language
        self.steps = steps
        self.report = report
        self.is_trial = is_trial

    def run(self) -> None:
        with Spool() as spool:
            taken = TakenIn()
            self._take_in(spool, taken)
            work = Import(
                source=self.source,
                origin=Origin(self.language, taken.surroundings, taken.units),
                spool=spool,
                whole=frozenset(self.package.files) - taken.unsure,
                is_trial=self.is_trial,
            )
            begun = self.steps.checkpoint.get("stage", 0)
            done = 0
            for number, stage in enumerate(STAGES):
                if number >= begun:
                    self._do(work, number, stage, done)
                done += spool.count(stage.table) if stage.does == "records" else 0

    def _take_in(self, spool: Spool, taken: TakenIn) -> None:
        """Fill the spool; a second time without telling what was told already."""
        is_told = "stage" in self.steps.checkpoint
        told = self.steps.checkpoint.get("told", 0)
        waiting: list[Finding] = []
        for number, finding in enumerate(take_in(self.package, spool, taken)):
            if finding is not None and not is_told and number >= told:
                waiting.append(finding)
            if finding is None or len(waiting) >= FINDINGS:
                checkpoint = None if is_told else {"told": number + 1}
                with self.steps.batch(checkpoint=checkpoint, note="reading"):
                    self.report.add(Counter(), waiting)
                waiting = []
        if is_told:
            return
        stages = [stage.table for stage in STAGES if stage.does == "records"]
        total = sum(spool.count(table) for table in stages)
        with self.steps.batch(
            checkpoint={"stage": 0}, done=0, total=total, note="writing"
        ):
            self.report.add(taken.counts(), waiting)

    def _do(self, work: Import, number: int, stage: Stage, start: int) -> None:
        """``start`` rows were done in the stages before."""
        begun = self.steps.checkpoint
        if begun.get("stage") != number:
            begun = {}
        within = begun.get("within", 0)
        for rows, last in self._batches(work, stage, begun.get("after")):
            within += len(rows) if stage.does == "records" else 0
            checkpoint = {"stage": number, "after": last, "within": within}
            with self.steps.batch(
                checkpoint=checkpoint, done=start + within, note=stage.does
            ):
                settled = _settled(work, stage, rows)
                if not self.is_trial:
                    _tell_search(settled)
                self.report.add(settled.counts, settled.findings)
        with self.steps.batch(checkpoint={"stage": number + 1}):
            if stage.does == "missing":
                self.report.add(Counter(), self._unsure(work, stage))

    def _batches(
        self, work: Import, stage: Stage, after: str | int | None
    ) -> Iterator[tuple[list, str | int]]:
        """The rows of each batch, and the place to go on from behind it."""
        if stage.does == "missing":
            if stage.table not in work.whole:
                return
            last = str(after or "")
            while found := not_yet_missing(work, stage.table, last, MANY_ROWS):
                last = found[-1][1]
                yield found, last
            return
        many = MANY_ROWS if stage.does == "parents" else ROWS
        place = int(after or 0)
        while kept := work.spool.after(stage.table, place, many):
            if stage.does == "records":
                kept = kept[: _within_a_second(work, stage, kept)]
            place = kept[-1].number
            yield kept, place

    def _unsure(self, work: Import, stage: Stage) -> list[Finding]:
        if stage.table in work.whole or stage.table not in self.package.files:
            return []
        return [Finding("missing_unknown", self.package.files[stage.table])]


def _within_a_second(work: Import, stage: Stage, kept: list[Kept]) -> int:
    """How many of the rows go into one batch with all their parts; one at least."""
    parts = work.spool.count_parts(stage.table, [each.id for each in kept])
    most = PARTS
    for number, each in enumerate(kept):
        most -= parts.get(each.id, 0)
        if most < 0:
            return max(1, number)
    return len(kept)


def _settled(work: Import, stage: Stage, rows: list) -> Settled:
    match stage.does:
        case "parents":
            return link(work, stage, rows)
        case "missing":
            settled = Settled()
            hide_missing(work, settled, stage.table, rows)
            return settled
    return settle(work, stage.table, rows)


def _tell_search(settled: Settled) -> None:
    """In the transaction of the changes, once for each service."""
    services: set[int] = set()
    for table, keys in settled.touched.items():
        if table == "service":
            services |= keys
        elif keys:
            services |= services_showing(ENTITIES[table].model, sorted(keys))
    changed(Service, sorted(services))
