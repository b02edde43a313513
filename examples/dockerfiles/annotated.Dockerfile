# hadolint global ignore=DL3059
# check=skip=JSONArgsRecomended
FROM debian:12.8
# hadolint ignore=DL3008,DL30O9 # the mirror keeps one version only
RUN apt-get update && apt-get install -y --no-install-recommends tini
# hadolint ignore = DL3015; DL3009
RUN apt-get update && apt-get install -y curl
CMD tini -- sleep infinity
