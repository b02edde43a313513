FROM eclipse-temurin:21.0.5_11-jdk AS layers
WORKDIR /extract
ARG JAR_FILE=build/libs/app.jar
COPY ${JAR_FILE} app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination out

FROM eclipse-temurin:21.0.5_11-jre
WORKDIR /application
COPY --from=layers /extract/out/dependencies/ ./
COPY --from=layers /extract/out/spring-boot-loader/ ./
COPY --from=layers /extract/out/application/ ./
RUN groupadd spring && useradd -g spring spring
RUN chown -R spring:spring /application
USER spring
HEALTHCHECK --interval=30s CMD curl -f http://localhost:8080/actuator/health || exit 1
HEALTHCHECK NONE
ENTRYPOINT exec java $JAVA_OPTS -jar app.jar
