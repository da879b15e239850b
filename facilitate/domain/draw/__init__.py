"""Who works with whom, by chance among the draws with the lowest cost.

`draw` is the whole of it for the rest of the product. What a draw costs, and where it is exact, is told in
docs/decisions/0016-the-draw.md.
"""

from facilitate.domain.draw.by_chance import draw
from facilitate.domain.draw.objective import Cost, Met, Person, cost

__all__ = ["Cost", "Met", "Person", "cost", "draw"]
