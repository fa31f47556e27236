#!/bin/bash
# Runs once, when the server is created. Creates a database for each service, with an owner role that can connect to no other.
set -euo pipefail

database() {
  psql --quiet --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database rights "${RIGHTS_PASSWORD:?RIGHTS_PASSWORD is missing}"
database offer "${OFFER_PASSWORD:?OFFER_PASSWORD is missing}"
database validation "${VALIDATION_PASSWORD:?VALIDATION_PASSWORD is missing}"
database usage "${USAGE_PASSWORD:?USAGE_PASSWORD is missing}"
psql --quiet --username="$POSTGRES_USER" --dbname=postgres --command='revoke connect on database postgres from public'
