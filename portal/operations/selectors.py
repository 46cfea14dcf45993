"""What others may ask about the running of the portal."""

from .models import MaintenanceMode


def maintenance_is_on() -> bool:
    """Whether staff have switched the maintenance page on; one query."""
    return MaintenanceMode.objects.filter(pk=MaintenanceMode.ONLY, is_on=True).exists()
