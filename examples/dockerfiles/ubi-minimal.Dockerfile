FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5
RUN microdnf install java-21-openjdk-headless
RUN microdnf install -y shadow-utils && useradd -r -u 1001 app
COPY target/quarkus-app/ /deployments/
USER 1001
CMD ['java', '-jar', '/deployments/quarkus-run.jar']
