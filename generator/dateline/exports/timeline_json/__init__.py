"""`timeline.json`: all that the timeline publishes, and the schema that it keeps to."""

from dateline.exports.timeline_json.document import assemble, fragments
from dateline.exports.timeline_json.schema import schema_json

__all__ = ["assemble", "fragments", "schema_json"]
