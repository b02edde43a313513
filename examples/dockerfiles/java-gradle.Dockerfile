from gradle:8.11-jdk21 as build
workdir /home/gradle/project
COPY --chown=gradle:gradle . .
RUN gradle --no-daemon bootJar

from eclipse-temurin:21-jre-alpine
run adduser -D app
copy --from=build /home/gradle/project/build/libs/*.jar /opt/app.jar
user app
cmd ["java", "-jar", "/opt/app.jar"]
