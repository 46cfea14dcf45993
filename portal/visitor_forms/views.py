"""The page of a visitor's form: shows it, takes it once, loses no word."""

from dataclasses import replace
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import get_script_prefix
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.languages.prefixes import split_prefix
from portal.languages.switcher import SwitcherLink, switcher

from . import problems, replay, tokens
from .forms import TRAP, VisitorForm
from .origin import Sender, sender
from .pages import QuietPage
from .posted import Unreadable, read_form
from .problems import Problem
from .replay import Sending
from .throttle import Limits, wait
from .tokens import Standing

TOKEN, SWITCH = "form_token", "switch"  # names of fields, no secrets

NOT_GOOD = {
    Standing.TOO_SOON: problems.TOO_SOON,
    Standing.EXPIRED: problems.EXPIRED,
    Standing.FALSE: problems.EXPIRED,
}


class SeeOther(HttpResponseRedirect):
    """Go on by reading the page there (RFC 9110, 15.4.4)."""

    status_code = 303


class VisitorFormView(QuietPage):
    """Base of all forms that visitors send without account, cookie or identity.

    A subclass sets ``name`` (for ever; part of the tokens), ``form_class``, ``title``,
    ``button`` and perhaps ``limits``, and writes ``accept`` and ``thanks_url``. Its
    template extends ``visitor_forms/form.html``. What guards the form instead of a
    cookie: a signed token, the sender's origin, a trap for robots and a throttle.
    """

    name: ClassVar[str]
    form_class: ClassVar[type[VisitorForm]]
    button: str | Promise = _("Send")
    limits = Limits()
    template_name = problem_template_name = "visitor_forms/form.html"

    def accept(self, form: VisitorForm, secret: bytes) -> None:
        """Keep what was sent.

        ``secret`` is 128 bits, the same where the same form arrives a second time; that
        happens only while the cache is away, and then nothing may be kept twice.
        """
        raise NotImplementedError

    def thanks_url(self, secret: bytes | None) -> str:
        """Where to go on; without a secret nothing was kept: it was a robot's."""
        raise NotImplementedError

    def get_initial(self) -> dict[str, Any]:
        """What the form starts with when it is opened."""
        return {}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=self.blank()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            posted = read_form(request)
        except Unreadable as error:
            return self.say(error.problem, form=self.blank())
        origin = sender(request)
        if origin is Sender.FOREIGN:
            # what another website wrote is not shown as if the visitor had
            return self.say(problems.FOREIGN, form=self.blank())
        if SWITCH in posted:
            return self.render_to_response(self.ask_again(posted))
        if origin is Sender.HIDDEN:
            return self.refuse(posted, problems.HIDDEN)
        if posted.get(TRAP):
            return SeeOther(self.thanks_url(None))
        return self.take(posted)

    def take(self, posted: QueryDict) -> HttpResponse:
        """Check token and answers; keep them once."""
        token = posted.get(TOKEN, "")
        standing = tokens.standing(token, self.name)
        if standing is not Standing.GOOD:
            return self.refuse(posted, NOT_GOOD[standing])
        form = self.form_class(posted)
        if not form.is_valid():
            context = self.get_context_data(form=form, token=token)
            return self.render_to_response(context, status=422)
        secret = tokens.secret_of(token, self.name, form.content())
        sending = replay.sending(token, secret)
        if sending is Sending.OTHER:
            return self.refuse(posted, problems.SENT_BEFORE, token=self.new_token())
        if sending is Sending.FIRST:
            if waiting := wait(self.request, self.name, self.limits):
                replay.take_back(token)
                return self.refuse(posted, problems.have_to_wait(waiting))
            self.keep(form, token, secret)
        return SeeOther(self.thanks_url(secret))

    def keep(self, form: VisitorForm, token: str, secret: bytes) -> None:
        try:
            self.accept(form, secret)
        except Exception:
            replay.take_back(token)
            raise

    def refuse(
        self, posted: QueryDict, problem: Problem, token: str = ""
    ) -> HttpResponse:
        """Ask once more, with every word where it was."""
        return self.say(problem, **self.ask_again(posted, token))

    def ask_again(self, posted: QueryDict, token: str = "") -> dict[str, Any]:
        """The form as it was filled in, unjudged; with a token that still serves."""
        form = self.form_class(initial=self.filled_in(posted))
        sent = posted.get(TOKEN, "")
        if not token and tokens.standing(sent, self.name) in {
            Standing.GOOD,
            Standing.TOO_SOON,
        }:
            token = sent
        return self.get_context_data(form=form, token=token or self.new_token())

    def filled_in(self, posted: QueryDict) -> dict[str, Any]:
        form = self.form_class()
        return {
            name: field.widget.value_from_datadict(posted, {}, form.add_prefix(name))
            for name, field in form.fields.items()
        }

    def blank(self) -> VisitorForm:
        return self.form_class(initial=self.get_initial())

    def new_token(self) -> str:
        return tokens.issue(self.name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self.blank())
        kwargs.setdefault("token", self.new_token())
        context = {
            "trap": TRAP,
            "button": self.button,
            "action": self.address(),
            "languages": self.languages(),
        }
        return super().get_context_data(**context | kwargs)

    def languages(self) -> list[SwitcherLink]:
        """The ways to the same form in each language; what is typed goes along."""
        return [
            replace(link, url=self.address(link.code))
            for link in switcher(self.request)
        ]

    def address(self, language: str = "") -> str:
        """This form's path under a language's prefix, by default the reader's."""
        code, _written, rest = split_prefix(self.request.path_info)
        return f"{get_script_prefix()}{language or code}/{rest}"
