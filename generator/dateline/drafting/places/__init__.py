"""Places in a text: by the site's catalogue first, then by GeoNames."""

from dateline.drafting.places.finding import find_places, without_places
from dateline.drafting.places.place import PlaceMention, Spot

__all__ = ["PlaceMention", "Spot", "find_places", "without_places"]
