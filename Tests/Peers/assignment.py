"""Lets scipy solve random assignments and finds that ours cost the same.

    assignment.py [SOLVER]      SOLVER: else the debug build of AssignmentSolver in this checkout

scipy knows pairs only, so each owner stands there once for each piece that the owner could take,
each time at a higher cost. Exits with 1 where a total differs.
"""

import subprocess
import sys

import numpy
from scipy.optimize import linear_sum_assignment

import daybook

# The cost of what may not be and of a piece that nobody has: above any total, exact in a double.
NEVER = 1e9
# How many of the small instances; the large one has pieces x owners.
SMALL, LARGE = 50, (1000, 40)


class Instance:
    """Costs of pairs, NEVER for forbidden ones, and the rising costs of each owner's pieces."""

    def __init__(self, chance, pieces, owners, room, most, forbidden):
        self.costs = chance.integers(0, most, (pieces, owners)).astype(float)
        self.costs[chance.random((pieces, owners)) < forbidden] = NEVER
        self.rising = [
            numpy.sort(chance.integers(-most // 4, most, chance.integers(0, room + 1)))
            if chance.random() < 0.5
            else chance.integers(0, most) + chance.integers(0, 20) * numpy.arange(room)
            for _ in range(owners)
        ]

    def text(self):
        rows = [f"{self.costs.shape[0]} {self.costs.shape[1]}"]
        rows += [" ".join("-" if c == NEVER else f"{c:.0f}" for c in row) for row in self.costs]
        rows += [" ".join(str(cost) for cost in costs) for costs in self.rising]
        return "\n".join(rows) + "\n"

    def scipy(self):
        """The least total, and how many pieces nobody has."""
        pieces = self.costs.shape[0]
        slots = [self.costs[:, [owner]] + costs for owner, costs in enumerate(self.rising)]
        nobody = numpy.full((pieces, pieces), NEVER)
        table = numpy.hstack([*slots, nobody])
        # A forbidden pair must not become cheaper than nobody through a negative cost.
        table[table > NEVER / 2] = NEVER
        chosen = table[linear_sum_assignment(table)]
        return round(chosen[chosen < NEVER].sum()), int((chosen == NEVER).sum())

    def ours(self, program):
        """The same two from the solver, and what its own choices cost when they are added up."""
        run = subprocess.run(
            [program], input=self.text(), capture_output=True, text=True, timeout=120, check=True
        )
        total, left, owners = run.stdout.split("\n")[:3]
        added, taken = 0, [0] * len(self.rising)
        for piece, owner in enumerate(owners.split()):
            if owner == "-":
                continue
            owner = int(owner)
            added += self.costs[piece, owner] + self.rising[owner][taken[owner]]
            taken[owner] += 1
        return int(total), int(left), round(added), owners.split().count("-")


def main():
    built = daybook.CHECKOUT / ".build" / "debug" / "AssignmentSolver"
    program = sys.argv[1] if len(sys.argv) > 1 else built
    chance = numpy.random.default_rng(9253)
    instances = [
        Instance(
            chance, pieces=int(chance.integers(1, 25)), owners=int(chance.integers(1, 9)),
            room=int(chance.integers(1, 12)), most=int(chance.choice([3, 30, 3000])),
            forbidden=chance.choice([0, 0.2, 0.6]),
        )
        for _ in range(SMALL)
    ]
    instances.append(Instance(chance, *LARGE, room=80, most=1000, forbidden=0.2))
    failures = short = 0
    for number, instance in enumerate(instances):
        theirs, ours = instance.scipy(), instance.ours(program)
        short += theirs[1] > 0
        if ours != theirs * 2:
            failures += 1
            print(f"assignment {number}: scipy {theirs}, ours {ours[:2]}, added up {ours[2:]}")
    print(
        f"assignments: {len(instances)} solved, {short} of them without room for all,"
        f" {failures} differences"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
