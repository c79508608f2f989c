"""Run every benchmark and print its timings and figures; exit 1 when a bound is missed."""

import importlib
import pkgutil
import sys

from tests import benchmarks
from tests.benchmarks.paired import Figure


def main() -> int:
    kept = True
    for found in pkgutil.iter_modules(benchmarks.__path__):
        module = importlib.import_module(f"{benchmarks.__name__}.{found.name}")
        if not hasattr(module, "figures") or found.name == "__main__":
            continue
        print(f"\n{found.name}: {(module.__doc__ or '').splitlines()[0]}")
        for line in module.figures():
            print(f"  {line}", flush=True)
            kept = kept and (not isinstance(line, Figure) or line.kept)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
