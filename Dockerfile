# One image for every part of a city's own portal: the web server, `python manage.py
# migrate` before it, and other commands. It installs by the same lock as `make run`.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore \
    DJANGO_SETTINGS_MODULE=portal.settings.production

WORKDIR /srv/portal

# The packages change seldom: they come first, so that a new version builds quickly.
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt

COPY manage.py LICENSE ./
COPY portal portal
COPY home home
COPY search search
COPY plugins plugins

# Words and style sheets are part of the image; only uploads need a place outside it:
# S3_BUCKET, or a volume at /srv/portal/var/media.
RUN SECRET_KEY=only-while-building python manage.py compile_catalogues \
    && SECRET_KEY=only-while-building python manage.py collectstatic --noinput \
    && useradd --system --uid 10001 --user-group --no-create-home portal \
    && install -d -o portal -g portal var var/media

USER portal
EXPOSE 8000
CMD ["gunicorn", "--config", "python:portal.operations.server", "--bind", "0.0.0.0:8000", "portal.wsgi"]
