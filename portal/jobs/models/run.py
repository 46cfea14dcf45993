"""What the clock remembers of each piece of recurring work."""

from django.db import models


class Run(models.Model):
    """When a piece of work is due, who is at it, and how it went last.

    ``leased_until`` is set while a process works on it: another one passes by, and
    takes over when the lease has ended because the process was killed.
    """

    name = models.CharField(max_length=100, unique=True)
    due_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
