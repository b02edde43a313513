/**
 * The names of Docker Official Images. A bare name in `COPY --from` can be a stage, a build context given
 * on the command line, or an image: only for these is it safe to take it for an image.
 *
 * Source: https://github.com/docker-library/official-images/tree/master/library
 */
export const OFFICIAL_IMAGES: ReadonlySet<string> = new Set(
  (
    "adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash " +
    "bonita buildpack-deps busybox caddy cassandra chronograf cirros clearlinux clefos clojure composer convertigo " +
    "couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir " +
    "emqx erlang fedora flink fluentd gazebo gcc geonetwork ghost golang gradle groovy haproxy haskell haxe " +
    "hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi jetty joomla jruby julia kapacitor " +
    "kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo " +
    "mongo-express monica mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary odoo open-liberty " +
    "openjdk oraclelinux orientdb percona perl photon php php-zendserver phpmyadmin plone postfixadmin postgres " +
    "pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust " +
    "satosa silverpeas sl solr sonarqube spark spiped storm swift swipl teamspeak telegraf tomcat tomee " +
    "traefik ubuntu unit varnish websphere-liberty wordpress xwiki yourls znc zookeeper"
  ).split(" "),
);
