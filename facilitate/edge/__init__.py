"""What stands around the app, for pages, built files, polling and websockets alike: by which addresses this server
goes, who really asks, and what every answer says about itself.

Nothing within the app believes a Host, a forwarded header or an Origin: it asks here, or gets what was decided here.
"""

from facilitate.edge.around import Around
from facilitate.edge.own import OwnAddresses
from facilitate.edge.proxies import Proxies

__all__ = ["Around", "OwnAddresses", "Proxies"]
